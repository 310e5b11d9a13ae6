"""Try smartplan: set it up in .venv/, render the example plan of Batam, and say where to look.

Usage: python3 scripts/try.py
"""

import setting_up

programs = setting_up.environment(setting_up.ROOT / ".venv")
setting_up.install_locked(programs, "core", "build")
setting_up.install_itself(programs, ".")
smartplan = setting_up.program(programs, "smartplan")
setting_up.run([smartplan, "render", "examples/batam"])

front = setting_up.ROOT / "examples" / "batam" / "build" / "index.html"
print(f"\nOpen in your browser:\n  {front.as_uri()}\n\nThen look around:")
for call in ("validate examples/tegal", "score examples/tegal", "init batam --dir rencana-batam"):
    print(f"  {setting_up.program(programs, 'smartplan')} {call}")
