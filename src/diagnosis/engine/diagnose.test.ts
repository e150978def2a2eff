import {
	fail,
	followUp,
	healthySite,
	respond,
	restAnswer,
	restError,
} from '../../../tests/evidence';
import { defineCheck, undecided, type Judgement } from './define-check';
import { checks } from '../causes';
import { diagnose } from './diagnose';
import type { CheckId, Severity } from '../evidence/types';

function finding( summary: string, more: Partial< Judgement > = {} ) {
	return {
		severity: 'error' as Severity,
		summary,
		detail: '',
		because: [],
		remediation: { steps: [], tradeOff: '', verify: [] },
		station: 'plugin' as const,
		suspects: [],
		...more,
	};
}

function check( id: string, judgement?: Judgement ) {
	return defineCheck( {
		id: id as CheckId,
		title: 'All is well',
		needs: [ 'site' ],
		examine: () => judgement,
	} );
}

describe( 'diagnose', () => {
	it( 'calls a healthy site healthy and explains its correct refusals', () => {
		const verdict = diagnose( healthySite(), checks );
		expect( verdict.kind ).toBe( 'healthy' );
		expect( verdict.headline ).toBe(
			'Everything that was checked works. 2 requests were refused, and that is correct.'
		);
		expect( verdict.notAsked ).toBe(
			'Not asked: single posts and pages, the login form, logins over XML-RPC, routes of plugins.'
		);
		expect( verdict.findings ).toEqual( [] );
		expect( verdict.correctRefusals ).toEqual( [
			{
				exchange: 'browser/none/GET/users-me/pretty',
				status: 401,
				why: 'This asks for your own profile, and nobody was logged in.',
			},
			{
				exchange: 'browser/cookie/GET/users-me/pretty',
				status: 401,
				why: expect.stringContaining( 'without a nonce' ),
			},
		] );
	} );

	it( 'lists what was not asked, and the pages of single posts even where their routes were looked at', () => {
		const evidence = healthySite( ( e ) => {
			e.browserEcho.inside = [];
			e.exchanges = e.exchanges.filter(
				( { probe } ) => probe.endpoint !== 'feed'
			);
		} );
		const { notAsked } = diagnose(
			{ ...evidence, accounts: null },
			checks
		);
		expect( notAsked ).toContain(
			'Not asked: single posts and pages, the feed, the login form,'
		);
		expect( notAsked ).toContain( 'users with fewer rights' );
	} );

	it( 'tells the first note of a healthy site, and does not say that everything is answered as on others', () => {
		const note = check( 'users-list-hidden', {
			...finding( 'The plugin “Pen Names” hides the authors.' ),
			severity: 'info',
		} );
		expect( diagnose( healthySite(), [ note ] ) ).toMatchObject( {
			kind: 'healthy',
			headline:
				'Everything that was checked works, but this is good to know: The plugin “Pen Names” hides the authors.',
			notAsked: expect.stringContaining( 'Not asked: ' ),
			certainty: null,
		} );
	} );

	it( 'is plain data that gives the same verdict when judged again', () => {
		const evidence = healthySite( ( e ) =>
			respond(
				e,
				{ endpoint: 'posts' },
				restError( 401, 'rest_login_required' )
			)
		);
		expect(
			diagnose( JSON.parse( JSON.stringify( evidence ) ), checks )
		).toEqual( diagnose( evidence, checks ) );
	} );

	it( 'puts the most severe finding first and keeps the list’s order otherwise', () => {
		const verdict = diagnose( healthySite(), [
			check( 'mild', finding( 'Mild.', { severity: 'warning' } ) ),
			check( 'likely', finding( 'Likely.' ) ),
			check( 'unlikely', finding( 'Unlikely.' ) ),
		] );
		expect( verdict.findings.map( ( each ) => each.check ) ).toEqual( [
			'likely',
			'unlikely',
			'mild',
		] );
		expect( verdict ).toMatchObject( {
			kind: 'problem',
			headline: 'Likely.',
		} );
	} );

	it( 'does not show what another finding explains, but keeps its result', () => {
		const verdict = diagnose( healthySite(), [
			check( 'consequence', finding( 'Consequence.' ) ),
			check(
				'cause',
				finding( 'Cause.', { explains: [ 'consequence' as CheckId ] } )
			),
		] );
		expect( verdict.findings ).toEqual( [
			{ check: 'cause', finding: finding( 'Cause.' ) },
		] );
		expect( verdict.results[ 0 ]?.outcome ).toBe( 'fail' );
	} );

	it( 'does not call a site with mere information a problem', () => {
		const verdict = diagnose( healthySite(), [
			check( 'note', finding( 'Note.', { severity: 'info' } ) ),
		] );
		expect( verdict.kind ).toBe( 'healthy' );
		expect( verdict.findings ).toHaveLength( 1 );
	} );

	it( 'survives a check that crashes, and does not call the site healthy', () => {
		const verdict = diagnose( healthySite(), [
			defineCheck( {
				id: 'broken-check' as CheckId,
				title: 'All is well',
				needs: [ 'site' ],
				examine: () => {
					throw new Error( 'boom' );
				},
			} ),
		] );
		expect( verdict.kind ).toBe( 'undetermined' );
		expect( verdict.headline ).toContain( 'boom' );
		expect( verdict.results[ 0 ] ).toMatchObject( { outcome: 'error' } );
	} );

	it( 'hands a check only what it asked for', () => {
		let handed: string[] = [];
		diagnose( healthySite(), [
			defineCheck( {
				id: 'curious' as CheckId,
				title: 'All is well',
				needs: [ 'site' ],
				uses: [ 'hooks' ],
				examine: ( evidence ) => {
					handed = Object.keys( evidence );
					return undefined;
				},
			} ),
		] );
		expect( handed ).toEqual( [ 'site', 'hooks' ] );
	} );

	it.each( [
		[ true, 'undetermined' ],
		[ false, 'healthy' ],
	] )( 'waits for an undecided check (deciding: %s)', ( deciding, kind ) => {
		const verdict = diagnose( healthySite(), [
			defineCheck( {
				id: 'undecided' as CheckId,
				title: 'All is well',
				needs: [ 'site' ],
				deciding,
				examine: () => undecided( 'The answer is missing.' ),
			} ),
		] );
		expect( verdict.kind ).toBe( kind );
	} );

	it( 'names the evidence that is missing', () => {
		const verdict = diagnose(
			{ ...healthySite(), browserEcho: null },
			checks
		);
		expect( verdict.headline ).toBe(
			'Cannot tell whether all is well. Not known, because this is missing: the echo of the headers that the browser sent.'
		);
	} );

	it( 'does not call a site healthy on which an answer is odd and no cause fits', () => {
		const answer = restAnswer( 500, { code: 'out_of_paper', message: '' } );
		const evidence = healthySite( ( e ) => {
			respond( e, { endpoint: 'posts' }, answer );
			followUp( e, ( { endpoint } ) =>
				endpoint === 'posts' ? answer : undefined
			);
		} );
		const verdict = diagnose( evidence, checks );
		expect( verdict.kind ).toBe( 'undetermined' );
		expect( verdict.headline ).toContain( '2 requests were answered' );
	} );

	it( 'does not call a site healthy when the browser got no answer', () => {
		const evidence = healthySite( ( e ) =>
			fail( e, { endpoint: 'edit-context' }, 'network' )
		);
		expect( diagnose( evidence, checks ).kind ).toBe( 'undetermined' );
	} );

	it( 'does not explain away a failing request that passes when repeated', () => {
		const evidence = healthySite( ( e ) => {
			e.given = [
				{
					method: 'GET',
					url: '/wp/v2/settings',
					status: 403,
					code: 'odd',
					at: 0,
				},
			];
			followUp( e );
		} );
		const verdict = diagnose( evidence, checks );
		expect( verdict.kind ).toBe( 'undetermined' );
		expect( verdict.headline ).toContain( 'Tried from here' );
	} );
} );
