#!/bin/sh
# Make sure that Debian's Chromium is there: install it as root, else say what to install.
set -eu
command -v chromium >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core >/dev/null
    exit 0
fi
echo "Für die Browsertests fehlt Chromium. Bitte installieren, z. B.: sudo apt-get install chromium" >&2
exit 1
