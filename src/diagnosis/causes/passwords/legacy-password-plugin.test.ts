import {
	healthySite,
	respond,
	restAnswer,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './legacy-password-plugin';

const OLD_KEYS = {
	kind: 'plugin',
	id: 'old-keys/old-keys.php',
	name: 'Old Keys',
} as const;

const reading =
	( callback: string, more: ( e: WholeEvidence ) => void = () => {} ) =>
	( e: WholeEvidence ) => {
		e.hooks.push( {
			hook: 'determine_current_user',
			priority: 20,
			callback,
			component: OLD_KEYS,
			file: 'wp-content/plugins/old-keys/old-keys.php',
			line: 11,
			stock: false,
		} );
		more( e );
	};

describe( 'legacy-password-plugin', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 0, 'warning' ],
		[ 2, 'error' ],
	] )(
		'with %d accounts that have application passwords, the plugin for account passwords is a matter of “%s”',
		( holders, severity ) => {
			const finding = findingOf(
				check,
				healthySite(
					reading( 'json_basic_auth_handler', ( e ) => {
						e.credentials.holders = holders;
					} )
				)
			);
			expect( finding.severity ).toBe( severity );
			expect( finding.summary ).toContain(
				'refused as wrong by the plugin “Old Keys”'
			);
			expect( finding.suspects[ 0 ] ).toMatchObject( {
				component: OLD_KEYS,
				line: 11,
			} );
		}
	);

	const failing = ( e: WholeEvidence ) => {
		e.given = [
			{
				method: 'GET',
				url: 'https://example.org/wp-json/wp/v2/posts',
				status: 401,
				code: 'incorrect_password',
				at: 0,
			},
		];
	};
	const found = ( callback: string ) =>
		diagnose( healthySite( reading( callback, failing ) ) ).findings.map(
			( each ) => [ each.check, each.finding.severity ]
		);

	it( 'explains a request that failed by it', () => {
		expect( found( 'json_basic_auth_handler' ) ).toEqual( [
			[ 'legacy-password-plugin', 'error' ],
		] );
	} );

	it.each( [
		[ 'incorrect_password', [ 'legacy-password-plugin' ] ],
		[
			'shop_closed',
			[ 'refusal-without-status', 'legacy-password-plugin' ],
		],
	] )(
		'is named alone where its answer without a status is %s',
		( code, checks ) => {
			const evidence = healthySite(
				reading( 'json_basic_auth_handler', ( e ) => {
					failing( e );
					respond(
						e,
						{ endpoint: 'users-me', credential: 'cookie' },
						restAnswer( 500, { code, message: 'No.', data: null } )
					);
				} )
			);
			expect(
				diagnose( evidence )
					.findings.map( ( each ) => each.check )
					.filter( ( each ) =>
						[
							'refusal-without-status',
							'legacy-password-plugin',
						].includes( each )
					)
					.sort()
			).toEqual( [ ...checks ].sort() );
		}
	);

	it( 'calls the feature plugin a leftover, which shows a wrong password and makes none', () => {
		const callback = 'Application_Passwords::rest_api_auth_handler';
		expect(
			findingOf( check, healthySite( reading( callback ) ) ).summary
		).toContain( 'a second time' );
		expect( found( callback ) ).toEqual( [
			[ 'given-token-refused', 'error' ],
			[ 'legacy-password-plugin', 'info' ],
		] );
	} );

	it( 'is silent when another plugin lets people in by a way of its own', () => {
		const evidence = healthySite( reading( 'read_device_ticket' ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
