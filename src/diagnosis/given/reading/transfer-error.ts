/** What curl, or a program that is built on it (WordPress among them), says where no answer came. */
export interface TransferError {
	/** Of curl's own list (libcurl, `CURLcode`). */
	number: number;
	/** The line that says so, without the address of a manual. */
	line: string;
}

const LINE =
	/\b(?:curl: \((\d{1,3})\)|cURL error (\d{1,3})\b:?)([^\n]{0,300})/i;

/** `--fail` makes an error of any refusal (22); then an answer came, and its status tells more. */
const ANSWERED = 22;

/** The error of a transfer in a text; null where there is none, or an answer came all the same. */
export function transferErrorIn( text: string ): TransferError | null {
	const found = LINE.exec( text );
	const number = Number( found?.[ 1 ] ?? found?.[ 2 ] ?? 0 );
	return found && number > 0 && number !== ANSWERED
		? {
				number,
				line: found[ 0 ]
					// An address may hold a key; that of the manual tells nothing.
					.replace(
						/\(see https?:\/\/\S*\)?|(?: for)? https?:\/\/\S*/g,
						''
					)
					.replace( /["'}\]]+,?$/, '' )
					.replace( /\s+/g, ' ' )
					.trim(),
			}
		: null;
}

/** How programs on Node.js, Python, Java and Go say that they do not trust a certificate. */
const CERTIFICATE =
	/\b(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME_INVALID)\b|self[- ]signed certificate|certificate has expired|certificate verify failed|unable to (?:verify the first|get local issuer) certificate|PKIX path building failed|certificate signed by unknown authority/i;

/** The line that says so. */
function certificateLineIn( text: string ): string | null {
	const at = text.search( CERTIFICATE );
	if ( at === -1 ) {
		return null;
	}
	const end = text.indexOf( '\n', at );
	return text.slice(
		text.lastIndexOf( '\n', at ) + 1,
		end === -1 ? text.length : end
	);
}

/** What a program says where it got no answer; null where the text has nothing of the kind. */
export function silenceIn( text: string ): string | null {
	return (
		transferErrorIn( text )?.line ??
		certificateLineIn( text )
			?.replace( /https?:\/\/\S*/g, '' )
			.trim()
			.slice( 0, 300 ) ??
		null
	);
}
