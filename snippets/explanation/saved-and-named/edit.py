from pathlib import Path

source = Path("scaling.py").read_text()
edited = source.replace("round(self.factor", "round(10 * self.factor")
Path("scaling.py").write_text(edited)
