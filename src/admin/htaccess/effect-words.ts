import { __, sprintf } from '@wordpress/i18n';

type Words = [ RegExp, ( match: string ) => string ];

/** Effects the simulator tells, in the words of the page. */
const EFFECTS: Words[] = [
	[ /^matches$/, () => __( 'matches', 'who-said-401' ) ],
	[ /^holds$/, () => __( 'holds', 'who-said-401' ) ],
	[ /^does not hold$/, () => __( 'does not hold', 'who-said-401' ) ],
	[
		/^sets (.+)$/,
		( name ) =>
			/* translators: %s: name of a variable. */
			sprintf( __( 'sets %s', 'who-said-401' ), name ),
	],
	[
		/^unsets (.+)$/,
		( name ) =>
			/* translators: %s: name of a variable. */
			sprintf( __( 'removes %s', 'who-said-401' ), name ),
	],
	[
		/^rewrites to (.+)$/,
		( path ) =>
			/* translators: %s: path of an address. */
			sprintf( __( 'rewrites to %s', 'who-said-401' ), path ),
	],
	[
		/^answers (\d+)$/,
		( status ) =>
			/* translators: %s: HTTP status. */
			sprintf( __( 'answers %s', 'who-said-401' ), status ),
	],
	[
		/^denies access \((\d+)\)$/,
		( status ) =>
			/* translators: %s: HTTP status. */
			sprintf( __( 'denies access (%s)', 'who-said-401' ), status ),
	],
	[
		/^asks for a password \((\d+)\)$/,
		( status ) =>
			/* translators: %s: HTTP status. */
			sprintf( __( 'asks for a password (%s)', 'who-said-401' ), status ),
	],
	[
		/^refuses this user \((\d+)\)$/,
		( status ) =>
			/* translators: %s: HTTP status. */
			sprintf( __( 'refuses this user (%s)', 'who-said-401' ), status ),
	],
];

/** What a line did, in a few words; rare effects stay as the simulator words them. */
export function effectWords( effect: string ): string {
	for ( const [ pattern, words ] of EFFECTS ) {
		const match = pattern.exec( effect );
		if ( match ) {
			return words( match[ 1 ] ?? '' );
		}
	}
	return effect;
}
