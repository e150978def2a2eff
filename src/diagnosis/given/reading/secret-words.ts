/** What is a secret wherever it stands: keys of a shop, JSON Web Tokens, a login in base64, an application password, a field of that name. */
const SECRETS =
	/\bc[ks]_[\da-f]{40}\b|\beyJ[\w-]{10,}\.[\w-]{6,}|\bbasic [a-z\d+/]{12,}={0,2}|\b(?:[a-z\d]{4} ){5}[a-z\d]{4}\b|["']?\b(?:password|passwd|pwd|api_?key|secret|access_token)["']?\s*(?:[:=]|=>)\s*["'][^"'\s]{4,}["']/i;

/** Whether a text holds a secret, whatever else is understood of it. */
export const looksSecret = ( text: string ) => SECRETS.test( text );
