/** A path of an address without its percent signs; as it is where they do not fit. */
export function decodedPath( path: string ): string {
	try {
		return decodeURIComponent( path );
	} catch {
		return path;
	}
}
