import {
	healthySite,
	respond,
	restAnswer,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './fatal-error-in-rest';

const VISITOR = { endpoint: 'posts', credential: 'none' } as const;
const CRASH = restError(
	500,
	'internal_server_error',
	'There has been a critical error.'
);

describe( 'fatal-error-in-rest', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires at WordPress’s words for a PHP error', () => {
		const evidence = healthySite( ( e ) => respond( e, VISITOR, CRASH ) );
		expect( findingOf( check, evidence ).summary ).toContain( 'PHP error' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'fatal-error-in-rest'
		);
	} );

	it( 'names file and line once a trace has seen them', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, CRASH );
			for ( const each of e.exchanges ) {
				each.receipt = {
					probe: '',
					loaded: '',
					early: true,
					refusedWrites: 0,
					muted: false,
					origin: null,
					fatal: { file: 'a/a.php', line: 7, plugin: 'a/a.php' },
				};
			}
		} );
		expect( findingOf( check, evidence ).detail ).toContain( 'a/a.php:7' );
	} );

	it( 'is silent when a plugin refuses without a status', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				restAnswer( 500, { code: 'x', message: 'No.', data: null } )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
