"""Stands in for GitHub's `gh`, whose service no test can reach: keeps releases in a folder, and knows only what is asked here.

GH_STATE names the folder; a file `fail-upload` in it makes the next upload stop after the first file.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

STATE = Path(os.environ.get("GH_STATE", ""))


def main(args: list[str]) -> int:
    match args:
        case ["auth", "status"]:
            return 0 if (STATE / "signed-in").exists() else 1
        case ["repo", "view", "--json", "url"]:
            print(json.dumps({"url": "https://github.com/author/notes"}))
            return 0
        case ["release", verb, tag, *rest]:
            return release(verb, tag, rest)
    return 2


def release(verb: str, tag: str, rest: list[str]) -> int:
    folder, about = STATE / tag, STATE / f"{tag}.json"
    files = [Path(arg) for arg in rest if "/" in arg and Path(arg).is_file()]
    if verb == "create":
        folder.mkdir()
        about.write_text(json.dumps({"isDraft": "--draft" in rest, "prerelease": "--prerelease" in rest}))
        shutil.copyfile(rest[rest.index("--notes-file") + 1], STATE / f"{tag}.md")
        return 0
    if not about.exists():
        print("release not found", file=sys.stderr)
        return 1
    data = json.loads(about.read_text())
    match verb:
        case "view":
            assets = [{"name": path.name, "size": path.stat().st_size} for path in sorted(folder.iterdir())]
            print(json.dumps(data | {"assets": assets, "url": f"https://github.com/author/notes/releases/tag/{tag}"}))
        case "upload":
            for count, path in enumerate(files):
                if count and (STATE / "fail-upload").exists():
                    print("HTTP 502: Bad gateway", file=sys.stderr)
                    return 1
                shutil.copyfile(path, folder / path.name)
        case "edit":
            about.write_text(json.dumps(data | {"isDraft": "--draft=false" not in rest}))
        case "download":
            for path in folder.iterdir():
                shutil.copyfile(path, Path(rest[rest.index("--dir") + 1]) / path.name)
        case _:
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
