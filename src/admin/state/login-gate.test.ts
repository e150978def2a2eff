import { createLoginGate } from './login-gate';

it( 'holds until the user comes back', async () => {
	const changes: boolean[] = [];
	const gate = createLoginGate( ( needed ) => changes.push( needed ) );
	const waiting = gate.wait( undefined );
	expect( changes ).toEqual( [ true ] );
	gate.open();
	await waiting;
	expect( changes ).toEqual( [ true, false ] );
} );

it( 'rejects when the user stops', async () => {
	const gate = createLoginGate( () => {} );
	const waiting = gate.wait( undefined );
	gate.giveUp();
	await expect( waiting ).rejects.toMatchObject( { kind: 'aborted' } );
} );

it( 'does not open in advance', async () => {
	const changes: boolean[] = [];
	const gate = createLoginGate( ( needed ) => changes.push( needed ) );
	gate.open();
	void gate.wait( undefined );
	await Promise.resolve();
	expect( changes ).toEqual( [ true ] );
} );
