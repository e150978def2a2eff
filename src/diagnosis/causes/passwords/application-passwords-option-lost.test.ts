import {
	followUp,
	healthySite,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './application-passwords-option-lost';

function site( change: ( evidence: WholeEvidence ) => void ): WholeEvidence {
	return healthySite( ( e ) => {
		change( e );
		followUp( e );
	} );
}

describe( 'application-passwords-option-lost', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'fires where passwords are stored and the option is gone', () => {
		const finding = findingOf(
			check,
			site( ( e ) => {
				e.credentials.inUse = false;
				e.credentials.holders = 3;
			} )
		);
		expect( finding.severity ).toBe( 'error' );
		expect( finding.summary ).toMatch( / of 3 accounts/ );
		expect( finding.remediation.steps[ 1 ]?.snippet?.code ).toContain(
			'wp option update using_application_passwords'
		);
	} );

	it( 'puts it back in the network on a network', () => {
		const finding = findingOf(
			check,
			site( ( e ) => {
				e.credentials.inUse = false;
				e.site.multisite = true;
			} )
		);
		expect( finding.remediation.steps[ 1 ]?.snippet?.code ).toContain(
			'wp network meta'
		);
	} );

	it( 'is silent where nobody has any: the option is rightly not set', () => {
		const evidence = site( ( e ) => {
			e.credentials.inUse = false;
			e.credentials.holders = 0;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
