/** ASCII letters in lower case, other bytes as they are. */
export function lowerAscii( text: string ): string {
	return text.replace( /[A-Z]/g, ( letter ) => letter.toLowerCase() );
}

/** Where each group matched; -1 where it did not take part. Group 0 is the whole. */
export interface Match {
	subject: string;
	starts: number[];
	ends: number[];
}
