import { insideAnswer } from '../../../tests/inside-answer';
import { insideSentence, isLetThrough } from './inside-words';

describe( 'an answer from inside', () => {
	it.each( [
		[ {}, true, 'Allowed.' ],
		[
			{ parameters: 'Missing parameter(s): title' },
			true,
			'still need its parameters: Missing parameter(s): title',
		],
		[
			{ status: 401, code: 'closed', stage: 'authentication' as const },
			false,
			'401 closed, before any route was asked',
		],
		[
			{
				status: 404,
				code: 'rest_no_route',
				stage: 'before-route' as const,
			},
			null,
			'no such route for this account',
		],
		[
			{ status: 403, code: 'no', stage: 'before-route' as const },
			false,
			'rest_pre_dispatch',
		],
		[
			{ status: 403, code: 'no', stage: 'before-permission' as const },
			false,
			'rest_request_before_callbacks',
		],
		[
			{ status: 403, code: 'rest_forbidden', stage: 'route' as const },
			false,
			'403 rest_forbidden, by the route’s own rule.',
		],
		// The endpoint refuses itself, as users/me does.
		[ { status: 401, code: 'rest_not_logged_in' }, false, 'own rule' ],
		// Answered on the way: nobody asked for permission.
		[ { stage: 'before-route' as const }, null, '200, before the route' ],
		[
			{ status: null, trouble: 'It ended.', stage: 'route' as const },
			null,
			'It ended.',
		],
	] )( '%j', ( change, letThrough, said ) => {
		expect( isLetThrough( insideAnswer( change ) ) ).toBe( letThrough );
		expect( insideSentence( insideAnswer( change ) ) ).toContain( said );
	} );
} );
