import { healthySite, type WholeEvidence } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './authorization-rule-late';

const found = ( e: WholeEvidence, id: string ) =>
	e.htaccess.findings.push( {
		id,
		directory: '/',
		lines: [ 11 ],
		severity: 'warning',
		summary: 'The rule in line 11 of .htaccess comes too late.',
		detail: '',
		edit: null,
		steps: [],
	} );

describe( 'authorization-rule-late', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires when the rule is below WordPress’s, though the echo has the header', () => {
		const evidence = healthySite( ( e ) => {
			found( e, 'header-rule-late' );
		} );
		const { detail, remediation } = findingOf( check, evidence );
		expect( detail ).toContain( 'line 11' );
		expect( remediation.steps.at( -1 )?.snippet?.code ).toContain(
			'SetEnvIf Authorization'
		);
	} );

	it( 'is silent when the header is lost everywhere', () => {
		const evidence = healthySite( ( e ) => {
			found( e, 'header-rule-late' );
			e.browserEcho.httpAuthorization = false;
			e.browserEcho.getallheaders = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it( 'is silent when the files say something else about the header', () => {
		const evidence = healthySite( ( e ) => {
			found( e, 'header-rule-missing' );
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
