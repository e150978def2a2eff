import {
	healthySite,
	hookIn,
	respond,
	restError,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './capability-taken-away';

const EDIT = { endpoint: 'edit-context' } as const;
const FORBIDDEN = restError( 403, 'rest_forbidden_context', 'Sorry.', {
	allow: 'GET',
} );

describe( 'capability-taken-away', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when a known account is told that its role may not', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, EDIT, FORBIDDEN );
			hookIn( e, { id: 'thin/thin.php', name: 'Thin' }, 'user_has_cap' );
		} );
		expect(
			findingOf( check, evidence ).suspects[ 0 ]?.component.name
		).toBe( 'Thin' );
		expect( diagnose( evidence ).findings[ 0 ]?.check ).toBe(
			'capability-taken-away'
		);
	} );

	it( 'is silent when nothing filters rights', () => {
		const evidence = healthySite( ( e ) => respond( e, EDIT, FORBIDDEN ) );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when a plugin refuses with a code of its own', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, EDIT, restError( 403, 'no_editing' ) );
			hookIn( e, { id: 'thin/thin.php', name: 'Thin' }, 'user_has_cap' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
