/**
 * @jest-environment node
 */

import { namedStatusIn, statusIn } from './status-words';

it.each( [
	[ '401 (Unauthorized)', 401 ],
	[ '403 Forbidden', 403 ],
	[ '401 "Authorisation', null ],
	[ '401 Authorization Required', 401 ],
	[ 'status: 403', 403 ],
	[ 'status code is 403', 403 ],
	[ '"status":401,', 401 ],
	[ "'code' => 401", 401 ],
	[ 'Antwort: 401', 401 ],
	[ '[HTTP/2 401 12ms]', 401 ],
	[ 'AxiosError: 401', 401 ],
	[ 'got 429 too', 429 ],
	[ '250 ms 401', null ],
	[ 'line 403', null ],
	[ 'user_count: 403', null ],
	[ '403 dollars', null ],
	[ '', null ],
] )( 'tells a status that its words name: %s', ( text, status ) => {
	expect( namedStatusIn( text ) ).toBe( status );
} );

it.each( [
	[ '… 250 ms 401', 401 ],
	[ '401', 401 ],
	[ 'x 401.', 401 ],
	[ '401 when saving', 401 ],
	[ '401 rest_forbidden', 401 ],
	[ '401 and then 403 Forbidden', 403 ],
	[ '401 and 403', 401 ],
	[ '403 dollars', null ],
	[ '403 ms', null ],
	[ '403px', null ],
	[ '403 kB', null ],
	[ '403.5', null ],
	[ '403,5', null ],
	[ '403 x 4', null ],
	[ '403 / 4', null ],
	[ '$403', null ],
	[ '#403', null ],
	[ '€403', null ],
	[ 'a/403', null ],
	[ 'a403', null ],
	[ '403-a', null ],
	[ '403/a', null ],
	[ ':403', null ],
	[ '":403', 403 ],
	[ '403: Forbidden', 403 ],
	[ '403:Forbidden', null ],
	[ '1403', null ],
	[ '4031', null ],
	[ '601', null ],
	[ '433', null ],
	[ '433 Forbidden', 433 ],
	[ 'line 403', null ],
	[ 'port 403', null ],
	[ 'count: 403', null ],
	[ 'per_page=403', null ],
	[ 'user_count: 403', null ],
	[ '', null ],
] )( 'tells a status where nothing speaks against it: %s', ( text, status ) => {
	expect( statusIn( text ) ).toBe( status );
} );
