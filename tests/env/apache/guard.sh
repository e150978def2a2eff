#!/bin/sh
# Ends servers and removes their folder as soon as standard input ends, which
# happens when the one who started them says so, and also when it was killed.
# Usage: guard.sh FOLDER, then one line "SIGNAL PID" per server (each server
# leads a process group).
folder=$1
trap '' INT TERM HUP
servers=''
while read -r signal pid; do
	servers="$servers $signal:$pid"
done

for server in $servers; do
	kill -s "${server%%:*}" "${server##*:}" 2>/dev/null
done
for server in $servers; do
	pid=${server##*:}
	patience=100
	while [ "$patience" -gt 0 ] && kill -0 "$pid" 2>/dev/null; do
		sleep 0.1
		patience=$((patience - 1))
	done
	kill -s KILL -- "-$pid" 2>/dev/null
done
rm -rf -- "$folder"
