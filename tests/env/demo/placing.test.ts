import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placePlugin, renameRequirements } from './placing';

const SOURCE = join( __dirname, 'plugins' );
const same = ( name: string ) => name;
const shout = ( name: string ) => `x-${ name.length }`;

let folder: string;
beforeEach( async () => {
	folder = await mkdtemp( join( tmpdir(), 'ws401-placing-' ) );
} );
afterEach( () => rm( folder, { recursive: true } ) );

describe( 'placePlugin', () => {
	it( 'keeps names when nothing is renamed', async () => {
		expect(
			await placePlugin( SOURCE, 'close-rest', folder, same )
		).toEqual( [ 'close-rest/close-rest.php' ] );
	} );

	it( 'lets the main file follow its folder', async () => {
		const placed = await placePlugin( SOURCE, 'close-rest', folder, shout );
		expect( placed ).toEqual( [ 'x-10/x-10.php' ] );
		expect( await readdir( join( folder, 'x-10' ) ) ).toEqual( [
			'x-10.php',
		] );
	} );

	it( 'leaves a main file with a name of its own alone', async () => {
		const placed = await placePlugin( SOURCE, 'quick-seo', folder, shout );
		expect( placed ).toEqual( [ 'x-9/bootstrap.php' ] );
		expect( await readdir( join( folder, 'x-9/includes' ) ) ).toContain(
			'class-head.php'
		);
	} );

	it( 'knows both plugins of one folder', async () => {
		const placed = await placePlugin( SOURCE, 'twin-kit', folder, same );
		expect( placed ).toEqual( [
			'twin-kit/twin-kit-day.php',
			'twin-kit/twin-kit-night.php',
		] );
	} );

	it( 'renames a plugin that is a single file', async () => {
		expect(
			await placePlugin( SOURCE, 'hello-banner', folder, shout )
		).toEqual( [ 'x-12.php' ] );
	} );

	it( 'takes the plugin’s own name out of header and code, and leaves one that keeps its name alone', async () => {
		const calm = ( name: string ) =>
			name === 'member-core' ? 'calm-harbor' : name;
		await placePlugin( SOURCE, 'member-core', folder, calm );
		const core = await readFile(
			join( folder, 'calm-harbor/calm-harbor.php' ),
			'utf8'
		);
		expect( core ).toContain( ' * Plugin Name: Calm Harbor\n' );
		expect( core ).toContain( 'namespace Demo\\CalmHarbor;' );
		await placePlugin( SOURCE, 'member-stats', folder, calm );
		const stats = await readFile(
			join( folder, 'member-stats/member-stats.php' ),
			'utf8'
		);
		expect( stats ).toContain( '\\Demo\\CalmHarbor\\levels()' );
		await placePlugin( SOURCE, 'close-rest', folder, same );
		expect(
			await readFile(
				join( folder, 'close-rest/close-rest.php' ),
				'utf8'
			)
		).toBe(
			await readFile(
				join( SOURCE, 'close-rest/close-rest.php' ),
				'utf8'
			)
		);
	} );

	it( 'carries new names into Requires Plugins', async () => {
		await placePlugin( SOURCE, 'brass-forms-export', folder, shout );
		expect(
			await readFile( join( folder, 'x-18/x-18.php' ), 'utf8' )
		).toContain( ' * Requires Plugins: x-11\n' );
	} );
} );

describe( 'renameRequirements', () => {
	it( 'renames each of several', () => {
		expect(
			renameRequirements( ' * Requires Plugins: a, bcd\n', shout )
		).toBe( ' * Requires Plugins: x-1, x-3\n' );
	} );
} );
