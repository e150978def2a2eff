import { savedEvidences } from '../../../tests/causes/evidence-files';
import {
	healthySite,
	hookIn,
	respond,
	restError,
} from '../../../tests/evidence';
import { found, searchOutcome } from '../../../tests/search-outcome';
import type { CheckId, Evidence } from '../../diagnosis/evidence/types';
import { diagnose } from '../../diagnosis/judging';
import { openReport } from './open-report';
import { saveReport } from './save-report';

const broken = ( home = 'https://bakery-miller.example' ) => {
	const evidence: Evidence = healthySite( ( e ) => {
		respond(
			e,
			{ endpoint: 'posts', credential: 'none' },
			restError( 401, 'rest_login_required', 'Members only.' )
		);
		hookIn(
			e,
			{ id: 'a/a.php', name: 'Alpha' },
			'rest_authentication_errors'
		);
	} );
	return JSON.parse(
		JSON.stringify( evidence ).replaceAll( 'https://example.org', home )
	) as Evidence;
};

const saved = (
	evidence: Evidence,
	more: Partial< Parameters< typeof saveReport >[ 0 ] > = {},
	hidesSite = false
) =>
	saveReport(
		{
			evidence,
			search: null,
			fixed: [],
			version: '1.2.3',
			finishedAt: 1000,
			...more,
		},
		hidesSite
	);

function opened( text: string ) {
	const report = openReport( text, diagnose );
	if ( report.kind !== 'report' ) {
		throw new Error( report.reason );
	}
	return report;
}

const reasonOf = ( text: string ) => {
	const report = openReport( text, diagnose );
	return report.kind === 'unreadable' ? report.reason : null;
};

const findingsOf = ( evidence: Evidence ) =>
	diagnose( evidence ).findings.map( ( { check, finding } ) => [
		check,
		finding.certainty,
		finding.suspects.map( ( { component } ) => component.id ),
	] );

describe( 'a saved report', () => {
	it.each( savedEvidences().map( ( each ) => [ each.scenario, each ] ) )(
		'of “%s” is judged as it was where it was made',
		( _, { evidence } ) => {
			const { now, evidence: again } = opened( saved( evidence ) );
			expect( findingsOf( again ) ).toEqual( findingsOf( evidence ) );
			expect( now.headline ).toBe( diagnose( evidence ).headline );
		}
	);

	it( 'brings the search along, and so the same first sentence', () => {
		const evidence = broken();
		const search = searchOutcome(
			found( { culprits: [ [ 'a/a.php' ] ] } ),
			{
				probe: evidence.exchanges!.find(
					( { probe } ) =>
						probe.endpoint === 'posts' &&
						probe.credential === 'none'
				)!.probe,
			}
		);
		const report = opened( saved( evidence, { search } ) );
		expect( report.now.headline ).toContain( 'Alpha' );
		expect( report.now.isSearched ).toBe( true );
		expect( report.now.certainty ).toBe( 'proven' );
		expect( report.made ).toEqual( { version: '1.2.3', at: 1000 } );
	} );

	it( 'says what was fixed before it was made', () => {
		const evidence = broken();
		const [ first ] = diagnose( evidence ).findings;
		const { now } = opened(
			saved( evidence, { fixed: [ first!.check, 'odd' as CheckId ] } )
		);
		expect( now.status ).toBe( 'fixed' );
	} );

	it( 'hides every name of the site, and is judged the same', () => {
		const evidence = broken( 'https://www.bakery-miller.co.uk:8443' );
		evidence.credentials!.cookies.domain = '.bakery-miller.co.uk';
		evidence.site!.loginUrl =
			'https://login.bakery-miller.co.uk/?to=https%3A%2F%2Fwww.Bakery-Miller.co.uk';
		const text = saved( evidence, {}, true );
		expect( text ).not.toMatch( /bakery|miller/i );
		expect( text ).toContain( 'https://www.example.org:8443/wp-json/' );
		expect( findingsOf( opened( text ).evidence ) ).toEqual(
			findingsOf( evidence )
		);
	} );

	it( 'is read with a fence and a greeting around it', () => {
		expect(
			opened( `Hello!\n\`\`\`json\n${ saved( broken() ) }\n\`\`\`\n` ).now
				.kind
		).toBe( 'problem' );
	} );
} );

describe( 'what is no report', () => {
	it.each( [
		[ '', /not a report/ ],
		[ 'curl https://example.org/', /not a report/ ],
		[ '{"format":', /not a report/ ],
		[ '{"code":"rest_forbidden","message":"No."}', /not a report/ ],
		[ '{"format":99}', /newer version/ ],
		[ '{"format":1}', /damaged: evidence / ],
		[ '{"format":1,"evidence":[]}', /damaged: evidence / ],
		[ '{"format":1.5}', /damaged|newer/ ],
		[ 'x'.repeat( 8_000_001 ), /too long/ ],
	] )( 'is told in one sentence (%#)', ( text, reason ) => {
		expect( reasonOf( text ) ).toMatch( reason );
	} );

	it( 'names the place that is damaged', () => {
		const report = JSON.parse( saved( broken() ) );
		report.evidence.exchanges[ 2 ].probe.url = 'nowhere';
		expect( reasonOf( JSON.stringify( report ) ) ).toContain(
			'evidence.exchanges.2.probe.url'
		);
	} );

	it( 'never throws, whichever part is missing or of another kind', () => {
		const whole = JSON.parse( saved( broken() ) );
		for ( const part of Object.keys( whole.evidence ) ) {
			for ( const odd of [ 7, 'text', [ 7 ], [ {} ], {} ] ) {
				const report = openReport(
					JSON.stringify( {
						...whole,
						evidence: { ...whole.evidence, [ part ]: odd },
					} ),
					diagnose
				);
				expect( report.kind ).toBe( 'unreadable' );
			}
			const without = openReport(
				JSON.stringify( {
					...whole,
					evidence: { ...whole.evidence, [ part ]: null },
				} ),
				diagnose
			);
			expect( without.kind ).toBe( 'report' );
		}
	} );
} );
