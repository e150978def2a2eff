import {
	followUp,
	healthySite,
	hookIn,
	htmlPage,
	plugin,
	respond,
	restError,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import { diagnose } from '../../judging';
import check from './maintenance-mode';

const PAGE = htmlPage( 200, '<!DOCTYPE html><title>Soon</title>' );
const SOON = {
	id: 'minimal-coming-soon-maintenance-mode/x.php',
	name: 'Minimal Coming Soon',
};
const VISITOR = { endpoint: 'posts', credential: 'none' } as const;

describe( 'maintenance-mode', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when visitors are told to come back', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, restError( 503, 'wp_die', 'Back soon.' ) )
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'maintenance'
		);
	} );

	it( 'takes no breakdown for it that another visitor’s request did not meet, unless somebody was seen to send it', () => {
		const evidence = healthySite( ( e ) => {
			respond(
				e,
				{ ...VISITOR, form: 'pretty' },
				htmlPage( 503, 'pool exhausted' )
			);
			followUp( e );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		evidence.exchanges = evidence.exchanges.map( ( each ) =>
			each.response?.status === 503
				? seenBy( each, { kind: 'plugin', ...SOON } )
				: each
		);
		expect( findingOf( check, evidence ).summary ).toContain(
			'“Minimal Coming Soon” tells visitors'
		);
	} );

	it( 'says that you are let in only where you are', () => {
		const back = restError( 503, 'wp_die', 'Back soon.' );
		const summaryOf = ( own?: typeof back ) =>
			findingOf(
				check,
				healthySite( ( e ) => {
					respond( e, VISITOR, back );
					if ( own ) {
						respond( e, { credential: 'cookie-nonce' }, own );
					}
				} )
			).summary;
		expect( summaryOf() ).toContain( 'you are let in' );
		expect( summaryOf( back ) ).toContain( 'you included' );
		expect( summaryOf( restError( 401, 'other' ) ) ).not.toMatch(
			/let in|included/
		);
	} );

	it( 'fires when visitors get a page in place of every answer, and names who can do that', () => {
		const evidence = healthySite( ( e ) => {
			hookIn( e, SOON, 'init' );
			respond( e, VISITOR, PAGE );
		} );
		const finding = findingOf( check, evidence );
		expect( finding.suspects[ 0 ]?.component.id ).toBe( SOON.id );
		expect( JSON.stringify( finding.remediation.steps ) ).toContain(
			'A search sends the request again'
		);
		expect(
			diagnose( evidence ).findings.map( ( each ) => each.check )
		).toEqual( [ 'maintenance-mode' ] );
	} );

	it( 'leads into the settings of a plugin that was seen to do it, and of no other', () => {
		const shown = healthySite( ( e ) => {
			hookIn( e, SOON, 'init' );
			respond( e, VISITOR, PAGE );
		} );
		const stepsOf = ( evidence: typeof shown ) =>
			JSON.stringify( findingOf( check, evidence ).remediation );
		expect( stepsOf( shown ) ).not.toContain( 'Enable Maintenance Mode?' );
		const seen = {
			...shown,
			exchanges: shown.exchanges.map( ( each ) =>
				each.probe.credential === 'none'
					? seenBy( each, plugin( SOON.id, SOON.name ) )
					: each
			),
		};
		expect( stepsOf( seen ) ).toContain( 'Enable Maintenance Mode?' );
		const setting = findingOf( check, seen ).remediation.steps.find(
			( { text } ) => text.includes( 'Enable Maintenance Mode?' )
		);
		expect( setting?.tradeOff ).toMatch( /./ );
	} );

	it( 'is silent when the administrator gets the page too: the routes are gone', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, VISITOR, PAGE );
			respond( e, { credential: 'cookie-nonce' }, PAGE );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent at a 503 of the web server', () => {
		const evidence = healthySite( ( e ) =>
			respond( e, VISITOR, htmlPage( 503, '<center>nginx</center>' ) )
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent at a lock-out', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				VISITOR,
				htmlPage( 503, 'Your access to this site has been limited' )
			)
		);
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
