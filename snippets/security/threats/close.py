from pathlib import Path

from who_can_write import who_can_write

path = Path("models/model.pkl")
path.parent.chmod(0o755)  # chmod go-w models
who = who_can_write(path)[path.parent.absolute()]
print("models:", "others can write" if who else "only you")
