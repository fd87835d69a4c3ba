#!/bin/sh
# The bundler's package owns its files and not their folders, which would stay behind. $1 is how many versions are left.
if [ "$1" = 0 ]; then
  for folder in /usr/share/doc/trigger-designer /usr/share/licenses/trigger-designer; do
    [ ! -d "$folder" ] || rmdir --ignore-fail-on-non-empty "$folder"
  done
fi
