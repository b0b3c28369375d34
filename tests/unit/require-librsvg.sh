#!/bin/sh
# Make sure that Debian's rsvg-convert is there: install it as root, else say what to install.
set -eu
command -v rsvg-convert >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq librsvg2-bin >/dev/null
    exit 0
fi
echo "Für die Bildtests fehlt rsvg-convert. Bitte installieren, z. B.: sudo apt-get install librsvg2-bin" >&2
exit 1
