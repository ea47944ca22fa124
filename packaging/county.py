"""A demonstration county: its server and its devices, driven through the real programs."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "build" / os.environ.get("CAIRN_PRESET", "release")
# Of demonstration vaults only: they hold invented people, and the passphrase must be tellable.
PASSPHRASE = "three stones on the fell"

NO_SERVER = 3  # exit of `cairn-cli sync`


class Trouble(Exception):
    """Something did not go as it should; the text is for a person."""


def program(path):
    found = PROGRAMS / path
    if not found.exists():
        raise Trouble(f"{found} is not built; packaging/build {PROGRAMS.name} builds it.")
    return str(found)


def run(arguments, surroundings=None, expect=(0,)):
    done = subprocess.run(arguments, env=os.environ | (surroundings or {}), text=True,
                          stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode not in expect:
        raise Trouble(f"{' '.join(arguments)}\nended with {done.returncode}:\n"
                      f"{done.stdout}{done.stderr}")
    return done


class Server:
    """One county's server on its own directory; listens between start() and stop()."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.log = self.folder.with_suffix(".log")
        self.port = 0  # the first start takes a free one; devices remember it, so it stays
        self.url = ""
        self.process = None

    def ask(self, *command):
        name, *rest = command
        return run([program("server/cairn-server"), *name.split(), "--dir", str(self.folder),
                    *rest]).stdout

    def found(self):
        """Makes keys, database and county; says what `demo` said."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self.ask("init")
        return json.loads(self.ask("demo", "--json"))

    def start(self):
        with open(self.log, "a", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [program("server/cairn-server"), "serve", "--dir", str(self.folder),
                 "--port", str(self.port)],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True)
        for line in self.process.stdout:
            if line.startswith("LISTENING "):
                self.url = line.split()[1]
                self.port = int(self.url.rsplit(":", 1)[1])
                # Whatever else it prints must not fill the pipe and hold it up.
                threading.Thread(target=self.process.stdout.read, daemon=True).start()
                return
        self.process.wait()
        self.process = None
        raise Trouble(f"The server did not start; {self.log} says why.")

    def stop(self):
        if self.process is None:
            return
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        if process.wait(timeout=30) != 0:
            raise Trouble(f"The server did not end in order; {self.log} says why.")

    @contextlib.contextmanager
    def serving(self):
        self.start()
        try:
            yield self
        finally:
            self.stop()


class Device:
    """One leader's laptop: a vault, and cairn-cli or cairn to open it."""

    def __init__(self, folder, person):
        self.vault = Path(folder)
        self.name = person["name"]
        self.password = person["password"]
        self.code = person["code"]

    def _surroundings(self):
        return {"CAIRN_PASSPHRASE": PASSPHRASE, "CAIRN_PASSWORD": self.password}

    def cli(self, *command, expect=(0,)):
        return run([program("client/cairn-cli"), "--vault", str(self.vault), *command],
                   self._surroundings(), expect)

    def enrol(self, server, pin):
        self.cli("enrol", "--server", server.url, "--pin", pin, "--user", self.name,
                 "--code", self.code)

    def saved(self, *command):
        """Does an act; the record and the revision that were saved."""
        for line in self.cli(*command).stdout.splitlines():
            if line.startswith("SAVED "):
                return tuple(line.split()[1:3])
        raise Trouble(f"cairn-cli {' '.join(command)} did not say SAVED.")

    def show(self, record):
        return json.loads(self.cli("show", record, "--json").stdout)

    def export(self):
        return self.cli("export", "--canonical").stdout

    def app(self, *options):
        """The desktop program on this vault, until it is closed."""
        return subprocess.run([program("client/cairn"), "--vault", str(self.vault), *options],
                              env=os.environ | self._surroundings(), check=False).returncode


def fresh_folder(path):
    """An empty folder; what it held goes only if an earlier call made the folder."""
    path = Path(path)
    mark = path / ".demonstration"
    if path.exists() and any(path.iterdir()) and not mark.exists():
        raise Trouble(f"{path} holds other things; name an empty folder.")
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    mark.touch()
    return path
