#!/bin/sh
# fresh-root.sh FOLDER HOME BUILT PROGRAM [ARGUMENT…]
#
# Starts a program in a root of files that is the machine's, but what is written there goes to FOLDER/written and nowhere else. It
# has to be started in a mount namespace of its own, by root; FOLDER cannot lie on the file system of the root.
# HOME is made there, and BUILT is seen at its place.
set -e
folder=$1
home=$2
built=$3
shift 3
mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/written,workdir=$folder/work" "$folder/root"
for place in proc sys dev; do
  mount --rbind "/$place" "$folder/root/$place"
done
mount -t tmpfs tmpfs "$folder/root/tmp"
mkdir -p "$folder/root$home" "$folder/root$built"
mount --rbind "$built" "$folder/root$built"
exec chroot "$folder/root" "$@"
