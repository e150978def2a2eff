import { __, sprintf } from '@wordpress/i18n';
import { PRODUCTS } from '../products';
import type { PasswordShape } from '../given/password-shape';
import type { PastedCredential } from '../given/read-credential';

/** What the site knows of a user name. */
export interface KnownName {
	kind: 'login' | 'email' | 'display-name' | 'application-name' | 'unknown';
	/** Null when there is no such user. */
	login: string | null;
	/** How many application passwords that user has; null where whoever asks may not know. */
	passwords: number | null;
	roles: string[];
	/** Whether that user may use them. */
	available: boolean;
}

/** What a password's shape says against it; null when it looks right. */
function passwordFault( { kind, length }: PasswordShape ): string | null {
	switch ( kind ) {
		case 'application':
			return null;
		case 'broken':
			return sprintf(
				/* translators: %d: number of letters and digits. */
				__(
					'An application password has 24 letters and digits, and this one has %d: something was lost or added when it was copied.',
					'who-said-401'
				),
				length
			);
		case 'account':
			return __(
				'This does not look like an application password, which is 24 letters and digits. The password of the account itself does not work in the REST API.',
				'who-said-401'
			);
	}
}

/** What is wrong with a user name; none when WordPress takes it. */
function nameFaults( name: string, known: KnownName ): string[] {
	const { kind, login, passwords, roles, available } = known;
	if ( kind === 'unknown' ) {
		return [
			sprintf(
				/* translators: %s: a name. */
				__(
					'No user of this site is called “%s”: deleted, renamed, or of another site.',
					'who-said-401'
				),
				name
			),
		];
	}
	const faults: string[] = [];
	if ( kind === 'display-name' ) {
		faults.push(
			sprintf(
				/* translators: 1: a name, 2: another name. */
				__(
					'“%1$s” is the name shown on the site. WordPress wants the user name, “%2$s”, or the email address.',
					'who-said-401'
				),
				name,
				login ?? ''
			)
		);
	}
	if ( kind === 'application-name' ) {
		faults.push(
			sprintf(
				/* translators: 1: name of an application password, 2: a user name. */
				__(
					'“%1$s” is the name of the application password. WordPress wants the name of the user it belongs to, “%2$s”.',
					'who-said-401'
				),
				name,
				login ?? ''
			)
		);
	}
	if ( passwords === 0 ) {
		faults.push(
			sprintf(
				/* translators: %s: a user name. */
				__(
					'“%s” has no application password: it was revoked, or none was ever made.',
					'who-said-401'
				),
				login ?? name
			)
		);
	}
	if ( roles.length === 0 ) {
		faults.push(
			sprintf(
				/* translators: %s: a user name. */
				__(
					'“%s” has no role on this site, so it may hardly do anything here.',
					'who-said-401'
				),
				login ?? name
			)
		);
	}
	if ( ! available ) {
		faults.push(
			sprintf(
				/* translators: %s: a user name. */
				__(
					'Application passwords are turned off for “%s”.',
					'who-said-401'
				),
				login ?? name
			)
		);
	}
	return faults;
}

/**
 * What is wrong with a pasted credential as far as its shape and its user name show, one sentence each. Whether the password
 * is the right one is never tried.
 */
export function credentialFaults(
	pasted: Extract< PastedCredential, { kind: 'basic' | 'password' } >,
	known: KnownName | null
): string[] {
	const { kind } = pasted;
	const own = PRODUCTS.flatMap( ( { ownLogin } ) => ownLogin ?? [] ).find(
		( { userName } ) => kind === 'basic' && userName.test( pasted.name )
	);
	if ( own ) {
		return [ own.note() ];
	}
	const password = passwordFault( pasted.password );
	return [
		...( pasted.kind === 'basic' ? pasted.faults : [] ),
		...( pasted.kind === 'basic' && known
			? nameFaults( pasted.name, known )
			: [] ),
		...( password === null ? [] : [ password ] ),
	];
}

/**
 * What is wrong with the address in a pasted command; none when it has none.
 *
 * @param pasted What was pasted.
 * @param home   Address of the site.
 */
export function addressFaults( pasted: string, home: string ): string[] {
	const plain = /\bhttp:\/\/([^/\s"']+)/i.exec( pasted )?.[ 1 ];
	const host = /^https:\/\/([^/]+)/i.exec( home )?.[ 1 ];
	return plain !== undefined && plain.toLowerCase() === host?.toLowerCase()
		? [
				__(
					'It calls http, and this site is on https: apps drop the Authorization header when they are sent on, and the password went out unprotected. Have it call https.',
					'who-said-401'
				),
			]
		: [];
}
