import {
	healthySite,
	hookIn,
	type WholeEvidence,
} from '../../../tests/evidence';
import { readSessions, type Session } from './sessions';

const DAY = 86_400;
const FUSE = { id: 'fuse/fuse.php', name: 'Fuse' };

const notesOf = ( change: ( e: WholeEvidence ) => void ) =>
	readSessions( [], healthySite( change ) ).notes;

it( 'has nothing to say of a healthy site', () => {
	expect( notesOf( () => {} ) ).toEqual( [] );
} );

it( 'names who changed how long a login lasts, and never WordPress itself', () => {
	const changed = ( e: WholeEvidence ) => {
		e.credentials.lifetimes.session = DAY;
		hookIn( e, FUSE, 'auth_cookie_expiration' );
		hookIn( e, { id: 'w/w.php', name: 'Own' }, 'auth_cookie_expiration', {
			stock: true,
		} );
		hookIn( e, { id: 'o/o.php', name: 'Other' }, 'nonce_life' );
	};
	const [ note ] = notesOf( changed );
	expect( note ).toContain( 'Fuse (wp-content/plugins/fuse/fuse.php:31)' );
	expect( note ).not.toContain( 'Own' );
	expect( note ).not.toContain( 'Other' );
} );

it( 'names nobody where only WordPress’s own callbacks are known', () => {
	const [ note ] = notesOf( ( e ) => {
		e.credentials.lifetimes.remembered = DAY;
		hookIn( e, FUSE, 'auth_cookie_expiration', { stock: true } );
	} );
	expect( note ).toContain( 'some code of this site' );
	expect( note ).not.toContain( 'Fuse' );
} );

it( 'warns of nonces that live less than an hour', () => {
	const short = ( nonce: number ) =>
		notesOf( ( e ) => {
			e.credentials.lifetimes.nonce = nonce;
		} );
	expect( short( 3599 ) ).toHaveLength( 2 );
	expect( short( 3600 ) ).toHaveLength( 1 );
} );

it( 'warns of a cookie for another domain, not of one for the domain above', () => {
	const domain = ( name: string ) =>
		notesOf( ( e ) => {
			e.credentials.cookies.domain = name;
			e.site.home = 'https://shop.example.org';
		} );
	expect( domain( '.example.org' ) ).toEqual( [] );
	expect( domain( 'shop.example.org' ) ).toEqual( [] );
	expect( domain( 'ample.org' )[ 0 ] ).toContain( 'ample.org' );
} );

it( 'warns of clocks more than two minutes apart', () => {
	const apart = ( seconds: number ) =>
		notesOf( ( e ) => {
			e.page.time += seconds * 1000;
		} );
	expect( apart( 120 ) ).toEqual( [] );
	expect( apart( -180 )[ 0 ] ).toContain( '3 minutes' );
} );

it( 'tells remembered logins by which of the two lengths they have', () => {
	const session = ( length: number, current = false ): Session => ( {
		login: 0,
		expires: length,
		ip: '',
		userAgent: '',
		current,
	} );
	const wordsOf = ( evidence: WholeEvidence, ...sessions: Session[] ) =>
		readSessions( sessions, evidence ).rows.map( ( { words } ) => words );
	const site = healthySite( ( e ) => {
		Object.assign( e.credentials.lifetimes, {
			session: 2 * DAY,
			remembered: 14 * DAY,
		} );
	} );
	expect(
		wordsOf( site, session( 2 * DAY ), session( 14 * DAY, true ) )
	).toEqual( [ [], [ 'this browser', 'remembered' ] ] );
	Object.assign( site.credentials.lifetimes, { remembered: 2 * DAY } );
	expect( wordsOf( site, session( 2 * DAY ) ) ).toEqual( [ [] ] );
} );
