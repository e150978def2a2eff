import {
	followUp,
	healthySite,
	hookIn,
	plugin,
	restError,
	type WholeEvidence,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import type { Voice } from '../../evidence/credential-facts';
import check from './application-passwords-unavailable';

const VOICE: Voice = {
	priority: 10,
	callback: 'Calm\\no',
	component: plugin( 'calm/calm.php', 'Calm' ),
	file: 'wp-content/plugins/calm/calm.php',
	line: 12,
	necessary: true,
	sufficient: true,
	borrowed: false,
};

const refused = ( ...voices: Voice[] ) => ( {
	base: true,
	answer: false,
	voices,
} );

/** Changes the facts, and asks the endpoint that shows it. */
function site( change: ( evidence: WholeEvidence ) => void ): WholeEvidence {
	return healthySite( ( e ) => {
		change( e );
		followUp( e, ( { endpoint } ) =>
			endpoint === 'application-passwords'
				? restError( 501, 'application_passwords_disabled' )
				: undefined
		);
	} );
}

const PASSWORDS_OFF = 'Disable WordPress application passwords';

describe( 'application-passwords-unavailable', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'names the plugin, file and line that say no', () => {
		const finding = findingOf(
			check,
			site( ( e ) => {
				e.credentials.forSite = refused( VOICE );
			} )
		);
		expect( finding.severity ).toBe( 'warning' );
		expect( finding.summary ).toContain( 'the plugin “Calm”' );
		expect( finding.summary ).toContain( 'for everyone' );
		expect( finding.certainty ).toBe( 'traced' );
		expect( finding.detail ).toContain(
			'wp-content/plugins/calm/calm.php:12'
		);
		expect( finding.suspects.map( ( s ) => s.component.id ) ).toEqual( [
			'calm/calm.php',
		] );
		expect( finding.remediation.verify ).toEqual( [
			'browser/cookie-nonce/GET/application-passwords/pretty',
		] );
	} );

	it( 'names nobody for a function of WordPress’s own, and says how to find out', () => {
		const finding = findingOf(
			check,
			site( ( e ) => {
				e.credentials.forSite = refused( {
					...VOICE,
					callback: '__return_false',
					component: { kind: 'core', id: 'core', name: 'WordPress' },
					borrowed: true,
				} );
			} )
		);
		expect( finding.summary ).toContain( '__return_false()' );
		expect( finding.suspects ).toEqual( [] );
		expect( finding.certainty ).toBeUndefined();
		expect( finding.remediation.steps[ 0 ]?.text ).toContain(
			'If it is refused, find out who refuses it'
		);
	} );

	it( 'tells a refusal of one account from one of all', () => {
		const finding = findingOf(
			check,
			site( ( e ) => {
				e.credentials.forUser = refused( VOICE );
			} )
		);
		expect( finding.summary ).toContain( 'for your account' );
	} );

	it( 'blames https, not a plugin, where core itself says no', () => {
		const finding = findingOf(
			check,
			site( ( e ) => {
				e.credentials.forSite = {
					base: false,
					answer: false,
					voices: [],
				};
			} )
		);
		expect( finding.station ).toBe( 'wordpress' );
		expect( finding.remediation.steps[ 0 ]?.snippet?.code ).toContain(
			'HTTP_X_FORWARDED_PROTO'
		);
	} );

	it( 'only mentions it where nobody has any', () => {
		const finding = findingOf(
			check,
			site( ( e ) => {
				e.credentials.forSite = refused( VOICE );
				e.credentials.holders = 0;
			} )
		);
		expect( finding.severity ).toBe( 'info' );
	} );

	it( 'is silent when stored passwords are merely not looked at', () => {
		const evidence = site( ( e ) => {
			e.credentials.inUse = false;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );

	it.each( [
		[ 'offers the setting that the site says is on', [ PASSWORDS_OFF ] ],
		[ 'leads nobody to a setting of which that is not known', [] ],
	] )( 'where a borrowed function hides whose it is, %s', ( _, on ) => {
		const finding = findingOf(
			check,
			site( ( e ) => {
				hookIn( e, { id: 'wordfence/x.php', name: 'W' }, 'init' );
				for ( const each of e.components.plugins ) {
					each.settingsOn = each.name === 'W' ? on : [];
				}
				e.credentials.forSite = refused( {
					...VOICE,
					callback: '__return_false',
					borrowed: true,
				} );
			} )
		);
		const offered = finding.remediation.steps.filter( ( { link } ) =>
			link?.url.includes( 'page=WordfenceWAF' )
		);
		expect( offered ).toHaveLength( on.length );
	} );
} );
