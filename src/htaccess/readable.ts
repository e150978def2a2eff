/** Bytes (one character each) as they are meant to be read: UTF-8, or Latin-1 where they are none. */
export function readable( bytes: string ): string {
	try {
		return decodeURIComponent(
			bytes.replace(
				/[%\x80-\xff]/g,
				( byte ) => `%${ byte.charCodeAt( 0 ).toString( 16 ) }`
			)
		);
	} catch {
		return bytes;
	}
}
