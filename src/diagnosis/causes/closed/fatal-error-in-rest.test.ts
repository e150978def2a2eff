import {
	healthySite,
	hookIn,
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

	const brokenIn = ( file: string, plugin: string | null ) =>
		findingOf(
			check,
			healthySite( ( e ) => {
				respond( e, VISITOR, CRASH );
				hookIn( e, { id: 'a/a.php', name: 'Alpha' }, 'init' );
				hookIn( e, { id: 'b/b.php', name: 'Beta' }, 'init' );
				e.components.mustUse.push( {
					id: 'early.php',
					name: 'Early',
					version: '',
				} );
				for ( const each of e.exchanges ) {
					each.receipt = {
						probe: '',
						loaded: '',
						early: true,
						refusedWrites: 0,
						muted: true,
						origin: null,
						fatal: { file, line: 7, plugin },
					};
				}
			} )
		);

	it.each( [
		[ 'wp-content/plugins/a/a.php', 'a/a.php', 'the plugin “Alpha”' ],
		[
			'wp-content/mu-plugins/early.php',
			null,
			'the must-use plugin “Early”',
		],
		[
			`wp-content/themes/${ healthySite().components.theme.stylesheet }/functions.php`,
			null,
			`the theme “${ healthySite().components.theme.name }”`,
		],
	] )( 'names whose code %s is', ( file, plugin, who ) => {
		const { summary, certainty } = brokenIn( file, plugin );
		expect( summary ).toContain( `A PHP error in ${ who } ends` );
		expect( certainty ).toBe( 'traced' );
	} );

	it( 'has an end other than a setting: no screen mends code', () => {
		const { remediation } = brokenIn(
			'wp-content/plugins/a/a.php',
			'a/a.php'
		);
		const said = JSON.stringify( remediation.steps );
		expect( said ).toContain( 'Update that plugin' );
		expect( said ).not.toContain( 'page=a' );
		expect( said ).not.toContain( 'opens the REST API again' );
	} );

	it( 'names nobody where the error was in WordPress’s own file', () => {
		const { summary, certainty } = brokenIn(
			'wp-includes/class-wp-hook.php',
			null
		);
		expect( summary ).toMatch( /whose, is not known yet/ );
		expect( summary ).not.toMatch( /Alpha|Beta/ );
		expect( certainty ).toBeNull();
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
