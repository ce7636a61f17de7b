from steps import Clip as Clipper  # old pickles look for cleaning.Clipper

__all__ = ["Clipper"]
