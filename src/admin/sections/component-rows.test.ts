import type {
	ComponentFacts,
	HookCallback,
} from '../../diagnosis/evidence/types';
import { componentRows, rowsWith } from './component-rows';

const COMPONENTS = {
	plugins: [
		{ id: 'forms/forms.php', name: 'Forms', version: '1', missing: false },
		{ id: 'gone/gone.php', name: 'Gone', version: '', missing: true },
		{ id: 'lock/lock.php', name: 'Padlock', version: '2', missing: false },
	],
	mustUse: [ { id: 'host.php', name: 'Host Guard' } ],
	dropIns: [],
	theme: { stylesheet: 'plain', name: 'Plain', version: '3' },
} as unknown as ComponentFacts;

const hook = ( id: string, name: string, stock = false ) =>
	( { hook: name, stock, component: { id } } ) as unknown as HookCallback;

const HOOKS = [
	hook( 'lock/lock.php', 'rest_authentication_errors' ),
	hook( 'lock/lock.php', 'rest_authentication_errors' ),
	hook( 'forms/forms.php', 'rest_api_init', true ),
];

it( 'puts those first that can refuse requests', () => {
	const rows = componentRows( COMPONENTS, HOOKS );
	expect( rows.map( ( { name } ) => name ) ).toEqual( [
		'Padlock',
		'Forms',
		'Gone',
		'Host Guard',
		'Plain',
	] );
	expect( rows[ 0 ]?.places ).toEqual( [ 'rest_authentication_errors' ] );
	expect( rows[ 2 ]?.kind ).toBe( 'active, but its file is gone' );
} );

it( 'knows no hooks where none were read', () => {
	expect( componentRows( COMPONENTS, null )[ 0 ]?.places ).toBeNull();
} );

it.each( [
	[ 'LOCK', [ 'Padlock' ] ],
	[ ' host', [ 'Host Guard' ] ],
	[ 'gone/gone.php', [ 'Gone' ] ],
	[ 'nothing', [] ],
] )( 'finds %s', ( text, names ) => {
	expect(
		rowsWith( componentRows( COMPONENTS, HOOKS ), text ).map(
			( { name } ) => name
		)
	).toEqual( names );
} );
