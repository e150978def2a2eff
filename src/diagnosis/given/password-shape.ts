/**
 * What a password looks like. WordPress makes application passwords of 24 letters and digits, and ignores everything else in
 * them (`wp_authenticate_application_password()`).
 */
export interface PasswordShape {
	/** `application`: 24 letters and digits; `broken`: nearly so; `account`: anything else. */
	kind: 'application' | 'broken' | 'account';
	/** Letters and digits in it. */
	length: number;
}

const LENGTH = 24;

/** Looks at a password without trying it. */
export function shapeOf( password: string ): PasswordShape {
	const length = password.replace( /[^a-z\d]/gi, '' ).length;
	if ( /[^a-z\d\s-]/i.test( password ) ) {
		return { kind: 'account', length };
	}
	if ( length === LENGTH ) {
		return { kind: 'application', length };
	}
	// Groups of four are how WordPress shows it; a long plain one has lost or gained a character on the way.
	const isGrouped = /^\s*[a-z\d]{4}(\s+[a-z\d]{1,4}){2,}\s*$/i.test(
		password
	);
	// Words of a passphrase are no groups.
	const mayBeOne =
		/^\s*(?:[a-z\d-]+|[a-z\d]{1,5}(?:\s+[a-z\d]{1,5})+)\s*$/i.test(
			password
		);
	return {
		kind:
			isGrouped || ( mayBeOne && length > 20 && length < 28 )
				? 'broken'
				: 'account',
		length,
	};
}
