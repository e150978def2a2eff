import { healthySite } from '../../../tests/evidence';
import { refusedRoles, unavailabilityOf } from './availability';

const { credentials } = healthySite();

describe( 'application passwords', () => {
	const of = ( base: boolean, said: boolean | null ) => ( {
		base,
		answer: said,
		voices: [
			{
				priority: 10,
				callback: 'no',
				component: { kind: 'plugin' as const, id: 'a', name: 'A' },
				file: 'a.php',
				line: 3,
				necessary: true,
				sufficient: true,
				borrowed: false,
			},
		],
	} );
	const [ YES, NO, NEVER, BROKEN ] = [
		of( true, true ),
		of( true, false ),
		of( false, false ),
		of( true, null ),
	];
	const SITE = 'wp_is_application_passwords_available';

	it.each( [
		[
			'a plugin, for everyone',
			NO,
			NO,
			{
				by: 'site',
				sentence:
					'Application passwords are turned off for everyone by the plugin “A”.',
				hook: SITE,
				detail: expect.stringContaining( `${ SITE }: a.php:3` ),
			},
		],
		[
			'a plugin, for this account',
			YES,
			NO,
			{
				by: 'user',
				sentence:
					'Application passwords are turned off for your account by the plugin “A”.',
				hook: `${ SITE }_for_user`,
			},
		],
		[ 'WordPress', NEVER, NO, { by: 'core', hook: '', voices: [] } ],
		[
			'an error',
			BROKEN,
			YES,
			{ by: 'error', hook: SITE, detail: SITE, voices: [] },
		],
		[
			'an error for this account',
			YES,
			BROKEN,
			{
				by: 'error',
				hook: `${ SITE }_for_user`,
				detail: `${ SITE }_for_user`,
			},
		],
	] )( 'are refused by %s', ( _, forSite, forUser, expected ) => {
		expect( unavailabilityOf( { forSite, forUser } ) ).toMatchObject(
			expected
		);
	} );

	it( 'are refused by nobody', () => {
		expect( unavailabilityOf( { forSite: YES, forUser: YES } ) ).toBeNull();
	} );

	it( 'are refused by several pieces of code together where none does it alone', () => {
		expect(
			unavailabilityOf( {
				forSite: { ...NO, voices: [] },
				forUser: YES,
			} )?.sentence
		).toContain( 'by several pieces of code together.' );
	} );

	it( 'are refused to roles, to some users of them or to all', () => {
		const role = ( name: string, asked: number, refused: number ) => ( {
			name,
			asked,
			refused,
			voices: [],
		} );
		expect(
			refusedRoles( {
				...credentials,
				roles: [
					role( 'Editor', 2, 2 ),
					role( 'Author', 2, 1 ),
					role( 'Subscriber', 2, 0 ),
				],
			} as never )
		).toEqual( [
			{ name: 'Editor', all: true, voices: [] },
			{ name: 'Author', all: false, voices: [] },
		] );
	} );
} );
