#!/usr/bin/env python3
"""Lets every system call that touches a file fail in turn, and kills the program at every write, for each thing that writes.

    system_calls.py BUILD [--sample N] [--only NAME]

Afterwards the file holds the state from before or the one after, whole; and a program that ended with 0 has done it. Without a sample
that is some thousand runs. A command more is a row in commands(). Needs strace, and the right to trace."""

import argparse
import collections
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
# What the system says when it cannot: no room, a broken disk, no locks (some network folders), not allowed.
FAULTS = {
    "pwrite64": ["error=ENOSPC", "error=EIO", "signal=SIGKILL"],
    "write": ["error=ENOSPC", "error=EIO"],
    "fdatasync": ["error=EIO"],
    "fsync": ["error=EIO"],
    "ftruncate": ["error=EIO"],
    "unlink": ["error=EIO", "error=EROFS"],
    "rename": ["error=EACCES", "signal=SIGKILL"],
    "linkat": ["error=EIO"],
    "openat": ["error=EIO", "error=ENOSPC", "error=EACCES"],
    "fcntl": ["error=ENOLCK", "error=EIO"],
    "pread64": ["error=EIO"],
}


def commands(program, driver, folder):
    """Name, what makes the file before, what is done, the file that it is done to. {f} is that file."""
    design, old, damaged = folder / "source.credwright", SOURCE / "tests/data/design-v1.credwright", folder / "damaged.credwright"
    json = folder / "source.json"
    make = [driver, "make"]
    subprocess.run([*make, str(design), "5"], check=True)
    subprocess.run([program, "export", "--format", "json", "--output", str(json), str(design)], check=True)
    other, package, other_package = folder / "other.credwright", folder / "source.credpack", folder / "other.credpack"
    subprocess.run([*make, str(other), "9"], check=True)
    for packed, into in ((design, package), (other, other_package)):
        subprocess.run([program, "pack", str(packed), "--exports", "html", "--output", str(into)], check=True, stderr=subprocess.DEVNULL)
    damaged.write_bytes(design.read_bytes()[: design.stat().st_size * 9 // 10])
    return {
        "save": ([*make, "{f}"], [driver, "save", "{f}"]),
        "migrate": (["cp", str(old), "{f}"], [driver, "save", "{f}"]),
        "new": (["true"], [program, "new", "{f}", "--title", "New"]),
        "replace": ([*make, "{f}", "9"], [program, "import", str(json), "{f}", "--force"]),
        "backup": ([*make, "{f}", "9"], [driver, "copy", str(design), "{f}"]),
        "export": (["cp", str(damaged), "{f}"], [program, "export", "--format", "html", "--output", "{f}", ":example"]),
        "package": (["cp", str(other_package), "{f}"], [program, "pack", str(design), "--exports", "html", "--output", "{f}"]),
        "unpack": ([*make, "{f}", "9"], [program, "unpack", str(package), "{f}", "--force"]),
        "salvage": ([*make, "{f}", "9"], [program, "salvage", str(damaged), "{f}", "--force"]),
    }


class Trial:
    def __init__(self, program, driver, name, before, action, folder):
        self.program, self.driver, self.name, self.folder = program, driver, name, folder
        self.file = folder / "work" / "file.credwright"
        self.before = [word.replace("{f}", str(self.file)) for word in before]
        self.action = [word.replace("{f}", str(self.file)) for word in action]

    def prepare(self):
        shutil.rmtree(self.file.parent, ignore_errors=True)
        self.file.parent.mkdir()
        subprocess.run(self.before, check=True, stderr=subprocess.DEVNULL)
        self.file.exists() and self.file.chmod(0o644)

    def state(self):
        if not self.file.exists():
            return "absent"
        if self.name == "export":
            return str(hash(self.file.read_bytes()))
        design = self.file
        if self.name == "package":  # It tells when it was made, so that what is in it counts.
            design = self.folder / "unpacked.credwright"
            if subprocess.run([self.program, "unpack", str(self.file), str(design), "--force"], capture_output=True).returncode != 0:
                return "refused"
        return subprocess.run([self.driver, "state", str(design)], capture_output=True, text=True).stdout.strip()

    def run(self, options, trace):
        return subprocess.run(["strace", "-f", "-qq", "-o", str(trace), *options, *self.action], capture_output=True, text=True, timeout=120)

    def points(self):
        """Which calls there are that have to do with the files: (call, number), counted as strace counts them, for each thread."""
        self.prepare()
        before = self.state()
        trace = self.folder / "trace"
        self.run(["-y", "-e", "trace=" + ",".join(FAULTS)], trace)
        after = self.state()
        if before == after:
            sys.exit(f"{self.name}: doing it changes nothing")
        counts, points = {}, {}
        for line in trace.read_text(errors="replace").splitlines():
            match = re.match(r"(\d+) +(\w+)\((.*)", line)
            if not match or match[2] not in FAULTS:
                continue
            key = (match[1], match[2])
            counts[key] = counts.get(key, 0) + 1
            if str(self.folder) in match[3]:
                points[(match[2], counts[key])] = None
        return before, after, list(points)

    def judge(self, before, after, call, number, fault, endings):
        self.prepare()
        ended = self.run(["-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={number}"], self.folder / "trace")
        endings[ended.returncode] += 1
        left = [entry.name for entry in self.file.parent.iterdir() if entry.name.endswith(".tmp")]
        found = self.state()
        if left and call != "unlink" and "SIGKILL" not in fault:
            return f"it left {', '.join(left)}"
        if found not in (before, after):
            return f"the file is neither as before nor as after: {found[:90]}"
        if ended.returncode == 0 and found != after:
            return "it ended with 0 and the file is as before"
        if ended.returncode not in (0, 2, 3, -9, 127):  # The last: a thread's number is also one of the loader, and it did not start.
            return f"it ended with {ended.returncode}"
        if ended.returncode in (2, 3) and not ended.stderr.strip():
            return "it failed without a word"
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--only")
    options = parser.parse_args()
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        print("SKIP   : faults_system_calls: this needs strace and the right to trace.")
        return 77
    build = options.build.resolve()
    program, driver = str(build / "app/credwright"), str(build / "tests/faults/fault_driver")
    wrong = runs = 0
    endings = collections.Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = []
        for command, (before, action) in commands(program, driver, folder).items():
            if options.only in (None, command):
                trial = Trial(program, driver, command, before, action, folder)
                first, last, points = trial.points()
                plan += [(trial, first, last, call, number, fault) for call, number in points for fault in FAULTS[call]]
        if options.sample:
            random.seed(4)
            plan = random.sample(plan, min(options.sample, len(plan)))
        print(f"{len(plan)} runs: {dict(collections.Counter(trial.name for trial, *_ in plan))}", flush=True)
        for trial, first, last, call, number, fault in plan:
            runs += 1
            if problem := trial.judge(first, last, call, number, fault, endings):
                wrong += 1
                print(f"{trial.name}, {call} number {number}, {fault}: {problem}", flush=True)
    told = ", ".join(f"{count} × {status}" for status, count in sorted(endings.items()))
    print(f"{runs} runs, which ended with {told}; {wrong} went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
