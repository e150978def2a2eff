import { isRecorderMessage } from './recorder-message';

const REQUEST = { method: 'GET', url: '/', status: 401, code: null, at: 1 };

it.each( [ { kind: 'ready' }, { kind: 'request', request: REQUEST } ] )(
	'knows %j as its own',
	( message ) => {
		expect( isRecorderMessage( message ) ).toBe( true );
	}
);

it.each( [
	null,
	'ready',
	{ kind: 'other' },
	{ kind: 'request' },
	{ kind: 'request', request: { ...REQUEST, status: '401' } },
	{ kind: 'request', request: { ...REQUEST, code: 401 } },
] )( 'ignores %j', ( message ) => {
	expect( isRecorderMessage( message ) ).toBe( false );
} );
