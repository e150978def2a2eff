import { UNKNOWN } from './written';

/** Words of which whole placeholders are made, in any case and with anything between them. */
const WORDS = new Set(
	'your my the a an here jwt bearer basic access auth api app application user users name username login password pass pw passwd token tokens key value secret base64 encoded string credential credentials hidden masked removed redacted placeholder example goes wordpress wp admin'.split(
		' '
	)
);

/** Words that nobody has for a password, even alone. */
const TELLING = new Set(
	'your here token redacted hidden masked removed placeholder base64 encoded credentials goes'.split(
		' '
	)
);

function isMadeOfWords( value: string ): boolean {
	const words = value
		.replace( /([a-z])([A-Z])/g, '$1 $2' )
		.toLowerCase()
		.split( /[^a-z0-9]+/ )
		.filter( Boolean );
	if (
		words.length === 0 ||
		! words.every( ( word ) => WORDS.has( word ) )
	) {
		return false;
	}
	if ( words.length === 1 && value !== value.toUpperCase() ) {
		// Somebody may have a plain word for a password.
		return /^(?:token|redacted|masked|removed|placeholder)$/i.test( value );
	}
	// `PW_HERE`, `YOUR-TOKEN`, `PASSWORD`: capitals are how one writes what is to be filled in.
	return (
		words.some( ( word ) => TELLING.has( word ) ) ||
		value === value.toUpperCase() ||
		( words.length > 1 && /[_ -]/.test( value ) )
	);
}

/** Whether nothing is left but what hides: `xxxx xxxx`, `****`, `...`, `••••`. */
const isBlackedOut = ( value: string ) =>
	/^(?:x{3,}|\*{2,}|[•·●█▒]+|\.{3,}|…+|#{3,}|-{3,}|_{3,}|0{8,})$/i.test(
		value.replace( /[\s:_-]+/g, '' ) || value
	);

/** Brackets around something that is to be filled in, anywhere in it: `<token>`, `{{login}}`, `${X}`, `#{x}`, `[redacted]`, `%s`; Swift's `\(token)`, and Power Automate's `@parameters('x')`. */
const isBracketed = ( value: string ) =>
	/\{\{[^{}]*\}\}|[$#]\{[^{}]*\}|^process\.env\.\w+$|<[^<>]+>|^\{[^{}]*\}$|^\[[^[\]]*\]$|^%[a-z_]+%?$|^\$\w+$|^@\w+$|^\*[a-z]+\*$|^\\?\([\w.]+\)$|^@\{?[a-z]+\('[^']*'\)/i.test(
		value
	);

/** Whether the end is missing, or the middle was made unreadable. */
const isCut = ( value: string ) =>
	/(?:…|\.{3})$/.test( value ) || /[•●█]{2,}|\*{3,}|x{8,}/i.test( value );

/**
 * Whether a value stands for one that is filled in later, or is not all there: `$TOKEN`, `<password>`, `{{login}}`, `PW_HERE`,
 * `xxxx xxxx`, `eyJhbGci...`.
 */
export function isPlaceholder( value: string ): boolean {
	const bare = value.trim().replace( /^(["'`])([^]*)\1$/, '$2' );
	return (
		bare.includes( UNKNOWN ) ||
		isBracketed( bare ) ||
		isBlackedOut( bare ) ||
		isCut( bare ) ||
		isMadeOfWords( bare )
	);
}
