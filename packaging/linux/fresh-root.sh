#!/bin/sh
# fresh-root.sh FOLDER HOME CHECKOUT BUILT PROGRAM [ARGUMENT…]
#
# Starts a program in a root of files that is the machine's, but what is written there goes to FOLDER/written and nowhere else. It
# has to be started in a mount namespace of its own, by root; FOLDER cannot lie on the file system of the root.
# HOME is made there; CHECKOUT and BUILT are seen at their places, also below /tmp.
set -e
folder=$1
home=$2
checkout=$3
built=$4
shift 4
mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/written,workdir=$folder/work" "$folder/root"
for place in proc sys dev; do
  mount --rbind "/$place" "$folder/root/$place"
done
mount -t tmpfs tmpfs "$folder/root/tmp"
mkdir -p "$folder/root$home"
for place in "$checkout" "$built"; do
  mkdir -p "$folder/root$place"
  mount --rbind "$place" "$folder/root$place"
done
exec chroot "$folder/root" "$@"
