/** Takes the place of a secret. As many characters as fit a line, whatever the secret's length. */
const MASK = '••••••';

const NAME =
	'[\\w-]*(?:password|passwd|passphrase|secret|token|signature|api[-_]?key|access[-_]?key|jwt|session)[\\w-]*';

/** Between the words of one directive: a line goes on only after a backslash, so that no rule reaches into the next one. */
const SPACE = '(?:[ \\t]|\\\\\\r?\\n)';

/**
 * What a rule gives away: a password in an address, a login in a header, a key in a query or a variable. The names around
 * it stay. Patterns that only ask whether something is there (`HTTP_AUTHORIZATION`, `(.*)`) are no secrets.
 */
const RULES: [ RegExp, string ][] = [
	[
		new RegExp(
			`(\\b(?:Basic|Bearer|Digest|Token)${ SPACE }+)[\\w+/=.~-]{6,}`,
			'gi'
		),
		`$1${ MASK }`,
	],
	[
		/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@"'<>%]{1,256}@/gi,
		`$1${ MASK }@`,
	],
	[
		new RegExp(
			`((?:^|[\\s"'?&^|(!])${ NAME }(?:=|%3D|:${ SPACE }*))(?![%$(\\[])[^&\\s"'<>#$|)\\]]{3,}`,
			'gi'
		),
		`$1${ MASK }`,
	],
	[
		new RegExp(
			`(^[ \\t]*(?:SetEnv|php_value|php_admin_value)${ SPACE }+"?${ NAME }"?${ SPACE }+)("[^"\\n]*"|'[^'\\n]*'|\\S+)`,
			'gim'
		),
		`$1${ MASK }`,
	],
	[ /\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, MASK ],
	[ /\b(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{32,}\b/gi, MASK ],
];

/** Text of a .htaccess file, or a line of it, without secrets. Line breaks stay where they are. */
export function maskSecrets( text: string ): string {
	return RULES.reduce(
		( left, [ pattern, replacement ] ) =>
			left.replace( pattern, replacement ),
		text
	);
}
