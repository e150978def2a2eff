import { plugin } from '../../../tests/evidence';
import type { CredentialFacts, Voice } from '../evidence/credential-facts';
import { refusedRoles, unavailabilityOf } from './availability';
import {
	decidersOf,
	isRefusedByFilter,
	suspectsAmong,
	voiceLabels,
	voicePlace,
} from './voices';

const voice = ( name: string, change: Partial< Voice > = {} ): Voice => ( {
	priority: 10,
	callback: `${ name }\\no`,
	component: plugin( `${ name }/${ name }.php`, name ),
	file: `wp-content/plugins/${ name }/${ name }.php`,
	line: 12,
	necessary: false,
	sufficient: false,
	borrowed: false,
	...change,
} );

const yes = { base: true, answer: true, voices: [] };
const no = ( ...voices: Voice[] ) => ( { base: true, answer: false, voices } );
const broken = { base: true, answer: null, voices: [] };

it.each( [
	[ { base: true, answer: false }, true ],
	[ { base: true, answer: true }, false ],
	[ { base: true, answer: null }, false ],
	// WordPress itself said no: no filter turned anything.
	[ { base: false, answer: false }, false ],
] )( 'knows whether %j is a filter’s refusal', ( answer, expected ) => {
	expect( isRefusedByFilter( { ...answer, voices: [] } ) ).toBe( expected );
} );

it( 'holds those responsible without whom it would be a yes, else each that says no alone', () => {
	const needed = voice( 'a', { necessary: true } );
	const enough = voice( 'b', { sufficient: true } );
	const silent = voice( 'c' );
	expect( decidersOf( [ enough, needed, silent ] ) ).toEqual( [ needed ] );
	expect( decidersOf( [ silent, enough ] ) ).toEqual( [ enough ] );
	expect( decidersOf( [ silent ] ) ).toEqual( [] );
} );

it( 'names each once, and nobody who hides behind a function of WordPress', () => {
	const hidden = voice( 'd', {
		borrowed: true,
		callback: '__return_false',
	} );
	expect( voiceLabels( [ voice( 'a' ), voice( 'a' ), hidden ] ) ).toBe(
		'the plugin “a” and some code that put WordPress’s own function __return_false() there'
	);
	expect( suspectsAmong( [ voice( 'a' ), hidden ], 'a_hook' ) ).toEqual( [
		{
			component: plugin( 'a/a.php', 'a' ),
			suspicion: 1,
			file: 'wp-content/plugins/a/a.php',
			line: 12,
			where: 'a_hook',
		},
	] );
} );

it( 'says where they are, as far as that is known', () => {
	expect( voicePlace( voice( 'a' ) ) ).toBe(
		'wp-content/plugins/a/a.php:12 a\\no, priority 10'
	);
	expect( voicePlace( voice( 'a', { file: '' } ) ) ).toBe(
		'a\\no, priority 10'
	);
} );

const SITE_HOOK = 'wp_is_application_passwords_available';
const USER_HOOK = `${ SITE_HOOK }_for_user`;
const decider = voice( 'a', { necessary: true } );

describe( 'why application passwords cannot be used', () => {
	it.each( [
		[ yes, yes, null ],
		[
			no( decider ),
			no( decider ),
			{
				by: 'site',
				sentence:
					'Application passwords are turned off for everyone by the plugin “a”.',
				detail: `${ SITE_HOOK }: wp-content/plugins/a/a.php:12 a\\no, priority 10`,
				hook: SITE_HOOK,
				voices: [ decider ],
			},
		],
		[
			yes,
			no( decider ),
			{
				by: 'user',
				sentence:
					'Application passwords are turned off for your account by the plugin “a”.',
				detail: `${ USER_HOOK }: wp-content/plugins/a/a.php:12 a\\no, priority 10`,
				hook: USER_HOOK,
				voices: [ decider ],
			},
		],
		[
			no( voice( 'a' ), voice( 'b' ) ),
			yes,
			{
				by: 'site',
				sentence:
					'Application passwords are turned off for everyone by several pieces of code together.',
				detail: SITE_HOOK,
				hook: SITE_HOOK,
				voices: [],
			},
		],
		[
			{ base: false, answer: false, voices: [] },
			no( decider ),
			{
				by: 'core',
				sentence:
					'WordPress offers no application passwords here: it does not see that the site is called over https.',
				detail: 'wp_is_application_passwords_supported(): is_ssl() false',
				hook: '',
				voices: [],
			},
		],
		...[
			[ broken, yes, SITE_HOOK ] as const,
			[ yes, broken, USER_HOOK ] as const,
			[ broken, broken, SITE_HOOK ] as const,
		].map(
			( [ forSite, forUser, hook ] ) =>
				[
					forSite,
					forUser,
					{
						by: 'error',
						sentence:
							'Whether application passwords may be used cannot be asked: the code that decides it stops with an error.',
						detail: hook,
						hook,
						voices: [],
					},
				] as const
		),
	] as const )(
		'for the site %j, for the user %j',
		( forSite, forUser, expected ) => {
			expect(
				unavailabilityOf( {
					forSite: { ...forSite, voices: [ ...forSite.voices ] },
					forUser: { ...forUser, voices: [ ...forUser.voices ] },
				} )
			).toEqual( expected );
		}
	);

	it( 'counts the roles of which somebody is refused', () => {
		const role = ( name: string, asked: number, refused: number ) => ( {
			role: name,
			name,
			asked,
			refused,
			voices: [ decider ],
		} );
		expect(
			refusedRoles( {
				roles: [
					role( 'Editor', 2, 0 ),
					role( 'Author', 2, 1 ),
					role( 'Subscriber', 2, 2 ),
				],
			} as unknown as CredentialFacts )
		).toEqual( [
			{ name: 'Author', all: false, voices: [ decider ] },
			{ name: 'Subscriber', all: true, voices: [ decider ] },
		] );
	} );
} );
