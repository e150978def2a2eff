import {
	followUp,
	healthySite,
	htmlPage,
	respond,
	restError,
} from '../../../tests/evidence';
import { blockingOf, blockingSentence, whomOf } from './blocking';

const CLOSED = restError( 401, 'rest_login_required' );

describe( 'blockingOf', () => {
	it( 'finds nothing closed on a healthy site', () => {
		const blocking = blockingOf( healthySite().exchanges );
		expect( blocking.kind ).toBe( 'none' );
		expect( blockingSentence( blocking ) ).toContain( 'own rule' );
	} );

	it( 'calls it blanket blocking when the index is closed as well', () => {
		const { exchanges } = healthySite( ( e ) =>
			respond( e, { credential: 'none' }, CLOSED )
		);
		expect( blockingSentence( blockingOf( exchanges ) ) ).toContain(
			'The table shows who should get in without that block.'
		);
		expect( whomOf( blockingOf( exchanges ) ) ).toBe(
			'every visitor of the REST API'
		);
	} );

	it( 'says so when it happens in front of WordPress', () => {
		const { exchanges } = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'none' },
				htmlPage( 403, '<title>403 Forbidden</title>' )
			)
		);
		expect( blockingSentence( blockingOf( exchanges ) ) ).toContain(
			'in front of WordPress'
		);
	} );

	it( 'names the closed part and what is open beside it', () => {
		const { exchanges } = healthySite( ( e ) => {
			respond( e, { credential: 'none', endpoint: 'posts' }, CLOSED );
			followUp( e );
		} );
		const blocking = blockingOf( exchanges );
		expect( blocking.kind ).toBe( 'part' );
		expect( blockingSentence( blocking ) ).toMatch(
			/everyone: \/wp\/v2\/posts\. Open are: \/,.* \/oembed\/1\.0/
		);
	} );

	it( 'counts a route that is closed in one form of its address as closed', () => {
		const { exchanges } = healthySite( ( e ) =>
			respond(
				e,
				{ credential: 'none', endpoint: 'posts', form: 'pretty' },
				CLOSED
			)
		);
		expect( blockingSentence( blockingOf( exchanges ) ) ).not.toMatch(
			/Open are:.*posts/
		);
	} );

	it( 'does not know without answers', () => {
		expect( blockingOf( [] ).kind ).toBe( 'unknown' );
	} );
} );
