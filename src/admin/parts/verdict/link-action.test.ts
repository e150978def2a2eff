import type { VerdictNow } from '../../../report/verdict/verdict-now';
import { fixingLink, linkAction, stepsOnScreen } from './link-action';

const PLUGINS = {
	url: 'https://example.org/wp-admin/plugins.php',
	label: 'Plugins',
};
const FORUM = {
	url: 'https://wordpress.org/support/plugin/close-rest/',
	label: 'Support forum',
};
const SCREEN = {
	url: 'https://example.org/wp-admin/options-permalink.php',
	label: 'Permalink settings',
};

function now(
	certainty: VerdictNow[ 'certainty' ],
	kind = 'plugin',
	suspects = [ { suspicion: 1 }, { suspicion: 0.4 } ]
) {
	return {
		certainty,
		main: { finding: { station: 'plugin', suspects } },
		origin: { component: { kind, name: 'Close & Rest' } },
	} as unknown as VerdictNow;
}

it( 'asks nobody where a screen of this site fixes it', () => {
	expect(
		fixingLink( [
			{ text: '', link: FORUM },
			{ text: '', link: PLUGINS },
		] )
	).toBe( PLUGINS );
	expect( fixingLink( [ { text: '' }, { text: '', link: FORUM } ] ) ).toBe(
		FORUM
	);
	expect( fixingLink( [ { text: '' } ] ) ).toBeUndefined();
} );

it( 'names the plugin that was seen, and brings it into view', () => {
	expect( linkAction( PLUGINS, now( 'proven' ) ) ).toEqual( {
		url: 'https://example.org/wp-admin/plugins.php?s=Close%20%26%20Rest',
		label: 'Go to “Close & Rest” on the Plugins screen',
	} );
} );

it.each( [
	[ 'only signs', now( 'likely' ) ],
	[ 'nothing', now( null ) ],
	[ 'a theme', now( 'proven', 'theme' ) ],
	[
		'more than one',
		now( 'proven', 'plugin', [ { suspicion: 1 }, { suspicion: 1 } ] ),
	],
] )( 'names no plugin where %s was seen', ( _, verdict ) => {
	expect( linkAction( PLUGINS, verdict ) ).toEqual( {
		...PLUGINS,
		label: 'Open the Plugins screen',
	} );
} );

it( 'says what is done with every other link', () => {
	expect( linkAction( SCREEN, now( 'proven' ) ).label ).toBe(
		'Open: Permalink settings'
	);
	expect( linkAction( FORUM, now( 'proven' ) ).label ).toBe(
		'Ask in the support forum'
	);
} );

function steps( certainty: VerdictNow[ 'certainty' ], names: string[] ) {
	return stepsOnScreen( {
		certainty,
		suspects: names.map( ( name ) => ( {
			suspicion: 1,
			component: { kind: 'plugin', id: '', name },
		} ) ),
		remediation: {
			steps: [ PLUGINS, SCREEN ].map( ( link ) => ( {
				text: '',
				link,
			} ) ),
		},
	} as unknown as Parameters< typeof stepsOnScreen >[ 0 ] ).map(
		( { link } ) => link?.url
	);
}

it( 'shows nothing but the plugin that was seen where a step leads to the Plugins screen', () => {
	expect( steps( 'traced', [ 'Close & Rest' ] ) ).toEqual( [
		'https://example.org/wp-admin/plugins.php?s=Close%20%26%20Rest',
		SCREEN.url,
	] );
	for ( const whole of [
		steps( 'likely', [ 'Close & Rest' ] ),
		steps( 'proven', [ 'Close & Rest', 'Front Desk' ] ),
	] ) {
		expect( whole ).toEqual( [ PLUGINS.url, SCREEN.url ] );
	}
} );
