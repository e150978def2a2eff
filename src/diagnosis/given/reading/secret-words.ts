/** What is a secret wherever it stands: keys of a shop, JSON Web Tokens, a login in base64, an application password, a field of that name. */
const SECRETS =
	/\bc[ks]_[\da-f]{40}\b|\beyJ[\w-]{10,}\.[\w-]{6,}|\bbasic [a-z\d+/]{12,}={0,2}|\b(?:[a-z\d]{4} ){5}[a-z\d]{4}\b|["']?\b(?:password|passwd|pwd|api_?key|secret|access_token)["']?\s*(?:[:=]|=>)\s*["'][^"'\s]{4,}["']/i;

/** Whether a text holds a secret, whatever else is understood of it. */
export const looksSecret = ( text: string ) => SECRETS.test( text );

/** What stands for a secret that was taken out. */
const REDACTED = '[redacted]';

/** Secrets in words that somebody pasted; the first group of each stays. “Basic authentication” is none: a login has capitals, digits or “=” in it. */
const WRITTEN: RegExp[] = [
	/(\b(?:[Bb]asic|[Bb]earer|BASIC|BEARER)\s+)(?=[\w.~+/-]{1,400}[A-Z\d=])[\w.~+/-]{8,}={0,2}/g,
	/(["']?\b(?:password|passwd|pass|pwd|(?:api|consumer|secret|private|access)_?key|[a-z]{0,20}_?secret|(?:[a-z]{1,20}_)?token|jwt|nonce|authorization|cookie)["']?\s*(?:[:=]|=>)\s*["'])(?!(?:basic|bearer) \[redacted\])[^"'\n]{1,400}(?=["'])/gi,
	/((?:[?&]|\b)(?:consumer_(?:key|secret)|oauth_[a-z]{1,20}|access_token|jwt|token|signature|_wpnonce|password|pwd)=)[^&\s"'<>]{1,400}/gi,
	/((?:^|\s)(?:-u|--user)[\s=]*["']?)[^\s"':]{1,60}:[^\s"']{1,100}/g,
	// Header lines, settings in capitals, and a password that no word is.
	/(\bcookie[ \t]*:[ \t]*)(?=[\w-]{1,80}=)[^\r\n"'<>]{1,2000}/gi,
	/(\bx-(?:wp-nonce|api-key|auth-token)[ \t]*:[ \t]*)[\w.~+/=-]{4,400}/gi,
	/(\b[A-Z\d_]{0,40}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY)=)(?!\[redacted\])[^\s"'&]{4,400}/g,
	/(\b(?:password|passwd|pwd)[ \t]*[:=][ \t]*)(?=[^\s"'\d]{0,60}\d)[^\s"',;]{6,400}/gi,
	/()[^\s/@:"'<>]{1,60}:[^\s/@"'<>]{1,100}(?=@[\w-])/g,
	/()\bc[ks]_[\da-f]{16,}/gi,
	/()\beyJ[\w-]{8,}(?:\.[\w-]*)*/g,
	/()\b(?=[a-z\d ]{0,28}[A-Z\d])(?:[A-Za-z\d]{4}[ +]){5}[A-Za-z\d]{4}\b/g,
	/()\b(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{24}\b/g,
];

/**
 * A text without the secrets in it, for what is kept and said again.
 *
 * @param text Not longer than a few thousand characters.
 */
export const withoutSecretWords = ( text: string ): string =>
	WRITTEN.reduce(
		( left, pattern ) => left.replace( pattern, `$1${ REDACTED }` ),
		text
	);
