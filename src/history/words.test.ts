import { changeSentence, changeTime } from './change-words';
import {
	onsetSentence,
	refusalPlace,
	refusalWords,
	senderWords,
} from './refusal-words';
import type { RecordedChange, RecordedRefusal } from './types';

const when = ( seconds: number ) => `t${ seconds }`;

const change: RecordedChange = {
	subject: 'plugin',
	id: 'x/x.php',
	what: 'updated',
	name: 'X',
	from: '1.2',
	to: '1.3',
	account: '',
	time: 900,
	since: null,
};

const refusal: RecordedRefusal = {
	kind: 'rest',
	subject: '/wp/v2/posts',
	method: 'GET',
	status: 401,
	code: 'closed',
	credential: 'none',
	component: '',
	account: '',
	first: 1,
	last: 2,
	hits: 1,
	senders: 1,
};

describe( 'a change in words', () => {
	it.each( [
		[ {}, 'The plugin “X” was updated from 1.2 to 1.3.' ],
		[
			{ what: 'deactivated', from: '', to: '' },
			'The plugin “X” was deactivated.',
		],
		[
			{ subject: 'core', id: 'core', name: 'WordPress' },
			'WordPress was updated from 1.2 to 1.3.',
		],
		[
			{
				subject: 'htaccess',
				id: '.htaccess',
				name: '.htaccess',
				what: 'edited',
			},
			'.htaccess has another content than before.',
		],
		[
			{
				subject: 'address',
				id: 'home',
				name: 'home',
				what: 'changed',
				from: 'http://a.test',
				to: 'https://a.test',
			},
			'The Site Address (URL) changed from “http://a.test” to “https://a.test”.',
		],
		[
			{
				subject: 'application-password',
				id: '',
				name: 'Till',
				what: 'removed',
			},
			'The application password “Till” is gone.',
		],
	] as const )( '%j', ( more, sentence ) => {
		expect( changeSentence( { ...change, ...more } ) ).toBe( sentence );
	} );

	it( 'has its minute, or the interval it lies in', () => {
		expect( changeTime( change, when ) ).toBe( 't900' );
		expect( changeTime( { ...change, since: 300 }, when ) ).toBe(
			'between t300 and t900'
		);
		expect( changeTime( { ...change, since: 880 }, () => 'now' ) ).toBe(
			'now'
		);
	} );
} );

describe( 'a refusal in words', () => {
	it.each( [
		[ {}, 'REST API: 401' ],
		[ { kind: 'ajax', status: 403, code: '-1' }, 'admin-ajax: 403 -1' ],
		[ { kind: 'ajax', status: 500, code: '' }, 'admin-ajax: 500' ],
		[ { kind: 'cookie', code: 'expired' }, 'Login cookie: expired' ],
		[ { kind: 'cookie', code: 'new' }, 'Login cookie refused' ],
		[ { kind: 'nonce' }, 'Nonce refused' ],
	] as const )( '%j', ( more, words ) => {
		expect( refusalWords( { ...refusal, ...more } ) ).toBe( words );
	} );

	it.each( [
		[ {}, 'GET /wp/v2/posts', '' ],
		[ { subject: '' }, 'GET', '' ],
		[ { kind: 'login', subject: 'xmlrpc' }, '', 'XML-RPC' ],
		[ { kind: 'password', subject: 'rest' }, '', 'REST API' ],
		[ { kind: 'cookie', subject: '' }, '', '' ],
		[ { kind: 'nonce', subject: 'wp_rest' }, 'wp_rest', '' ],
		[
			{ method: '', subject: '', code: '' },
			'',
			'too many different ones to be told apart',
		],
	] as const )( '%j has its place', ( more, code, words ) => {
		expect( refusalPlace( { ...refusal, ...more } ) ).toEqual( {
			code,
			words,
		} );
	} );

	it( 'counts senders only as far as it can', () => {
		expect( senderWords( 0 ) ).toBe( '' );
		expect( senderWords( 1 ) ).toBe( 'at least 1 sender' );
		expect( senderWords( 3 ) ).toBe( 'at least 3 senders' );
	} );
} );

describe( 'the sentence about the beginning', () => {
	it( 'names the change before as what came before, not as the cause', () => {
		expect(
			onsetSentence(
				{ first: 960, isBeginning: true, change, isLast: true },
				when
			)
		).toBe(
			'It was first recorded on t960; before that, the history has none. The last change before it, t900: The plugin “X” was updated from 1.2 to 1.3.'
		);
	} );

	it( 'names no change where nothing is known of before', () => {
		expect(
			onsetSentence(
				{ first: 960, isBeginning: false, change, isLast: true },
				when
			)
		).toBe(
			'It was first recorded on t960, when the history had hardly begun: it may be older.'
		);
		expect(
			onsetSentence(
				{ first: 960, isBeginning: true, change: null, isLast: true },
				when
			)
		).toBe(
			'It was first recorded on t960; before that, the history has none.'
		);
	} );
} );
