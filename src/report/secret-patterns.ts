import { PRODUCTS } from '../diagnosis/products';

/** Takes the place of a secret. */
export const REDACTED = '[redacted]';

/** Names of headers, fields and arguments whose whole value is a secret. */
const SECRET_NAME =
	'(?:x-wp-nonce|x-ws401-[a-z-]+|(?:proxy-)?authorization|set-cookie2?|cookies?|_?(?:wp|ajax)?_?nonce|[\\w-]*nonce|' +
	'ws401_(?:run|dry_run|ticket)|ticket|permit|[\\w-]*(?:password|passwd|passphrase|secret|token|signature|credential|jwt|api_?key|session(?:_?id)?)|' +
	'pass|pwd|auth|sig|hmac|key|code_verifier|consumer_key|access_key|private_key|login|user_login|user_email)';

/** Beginnings of the names of session cookies that products set. */
const SESSION_COOKIES = PRODUCTS.flatMap(
	( { sessionCookie } ) => sessionCookie ?? []
).join( '|' );

/** Where a name may begin: not within a word, but after a line break that JSON has escaped. */
const START = '(?:(?<![\\w-])|(?<=\\\\[nrt]))';

/** A name that is one of those, for the keys of structured data. */
export const SECRET_KEY = new RegExp( `^${ SECRET_NAME }$`, 'i' );

/** A rule of redaction: what it finds, and what is left. */
interface Rule {
	pattern: RegExp;
	replacement: string;
}

/**
 * In this order: the rules that know a secret by its surroundings come before those that know it by its looks.
 */
export const RULES: Rule[] = [
	// A header line, up to its end: `Cookie: a=b; c=d`.
	{
		pattern: new RegExp(
			`(${ START }(?:set-cookie2?|cookie|(?:proxy-)?authorization|x-wp-nonce|x-ws401-[a-z-]+)\\s*[:=]\\s*)` +
				`(?!\\[redacted\\])[^\\r\\n"'<>]+`,
			'gi'
		),
		replacement: `$1${ REDACTED }`,
	},
	// A credential of HTTP authentication anywhere else. The scheme's name is no secret.
	{
		pattern:
			/\b((?:Basic|Bearer|Digest|WS401-Echo|Token)[ \t]+)(?!\[redacted\]|realm=|auth\b)[\w+/=.~:-]{6,}/gi,
		replacement: `$1${ REDACTED }`,
	},
	// The same, wrapped: it then stands alone on its line, as no directive does that follows "AuthType Basic".
	{
		pattern:
			/\b((?:Basic|Bearer|Digest|WS401-Echo|Token)[ \t]*\r?\n[ \t]*)(?!\[redacted\])[\w+/=.~:-]{6,}(?=["']|[ \t]*(?:[\r\n]|$))/gi,
		replacement: `$1${ REDACTED }`,
	},
	// WordPress's and PHP's own cookies, by their name.
	{
		pattern: new RegExp(
			`(${ START }(?:wordpress(?:_sec|_logged_in)?|wp-postpass|wp-settings(?:-time)?|comment_author(?:_email|_url)?|` +
				`phpsessid|${ SESSION_COOKIES })[\\w-]*\\s*=\\s*)[^;\\s"'<>&]+`,
			'gi'
		),
		replacement: `$1${ REDACTED }`,
	},
	// `"nonce":"…"`, also with the quotation marks escaped; `nonce = '…'` in scripts and attributes.
	{
		pattern: new RegExp(
			`(${ START }${ SECRET_NAME }(?:\\\\*["'])?\\s*(?::|=>|=)\\s*\\\\*["'])(?:\\\\+(?![\\\\"'])|[^\\\\"'\\r\\n\\u2028\\u2029])+`,
			'gi'
		),
		replacement: `$1${ REDACTED }`,
	},
	// Arguments of addresses and forms, also when encoded: `?_wpnonce=…`, `%26token%3D…`.
	{
		pattern: new RegExp(
			`((?:${ START }|%3F|%26)${ SECRET_NAME }(?:=|%3D))(?!%5Bredacted|\\[redacted)[^&\\s"'<>#;]+`,
			'gi'
		),
		replacement: `$1${ REDACTED }`,
	},
	// `https://user:password@host`.
	{
		pattern: /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@"'<>]{1,256}@/gi,
		replacement: `$1${ REDACTED }@`,
	},
	// JSON Web Tokens, and our own tokens: base64url parts with dots between.
	{
		pattern: /\beyJ[\w-]{8,}(?:\.[\w-]*)*/g,
		replacement: REDACTED,
	},
	// From the beginning of a word, hyphens and all: from each part of `a-a-a-…` a long text would be read anew.
	{
		pattern:
			/\b(?<=(?<![\w-])-*)[\w-]{20,}\.[\w-]{20,}(?:\.[\w-]{20,})?\b/g,
		replacement: REDACTED,
	},
	// Application passwords as WordPress shows them: six groups of four.
	{
		pattern: /\b(?:[a-z0-9]{4}[ +]|[a-z0-9]{4}%20){5}[a-z0-9]{4}\b/gi,
		replacement: REDACTED,
	},
	// The same without spaces, and keys of web services: letters and digits mixed, too long for a word.
	{
		pattern: /\b(?=[a-z]*\d)(?=\d*[a-z])(?:[a-z]{1,3}_)?[a-z0-9]{24}\b/gi,
		replacement: REDACTED,
	},
	{ pattern: /\b(?:ck|cs|sk|pk|rk)_\w{16,}/g, replacement: REDACTED },
	// Hashes, keys and avatars.
	{ pattern: /\b[0-9a-f]{32,}\b/gi, replacement: REDACTED },
	{
		pattern:
			/[\w.!#$%&'*+/=?^`{|}~-]{1,64}(?:@|%40|&#0?64;)[\w-]{1,63}(?:\.[\w-]{1,63})+/gi,
		replacement: '[e-mail]',
	},
];
