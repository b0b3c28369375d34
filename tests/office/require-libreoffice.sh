#!/bin/sh
# Make sure that LibreOffice Impress and Poppler are there: install them as root, else say what to install.
set -eu
command -v soffice >/dev/null 2>&1 && command -v pdftoppm >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        libreoffice-impress poppler-utils fonts-liberation >/dev/null
    exit 0
fi
echo "Für diese Prüfung fehlt LibreOffice. Bitte installieren, z. B.:" >&2
echo "sudo apt-get install --no-install-recommends libreoffice-impress poppler-utils fonts-liberation" >&2
exit 1
