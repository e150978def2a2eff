import { Command, InvalidArgumentError, Option } from 'commander';
import { applyScenario } from './demo/apply';
import { DEFAULT_SCENARIO, findScenario, SCENARIOS } from './demo/scenarios';
import { startPlayground, type PlaygroundOptions } from './playground';
import { DEFAULT_WORDPRESS } from './wordpress-source';

/** What the embedded WordPress can run on. */
const PHP = [
	'7.4',
	'8.0',
	'8.1',
	'8.2',
	'8.3',
	'8.4',
	'8.5',
] as const satisfies readonly PlaygroundOptions[ 'php' ][];

type Php = ( typeof PHP )[ number ];

interface Arguments {
	scenario: string;
	port: number;
	wp: string;
	php: Php;
}

const program = new Command( 'npm start --' )
	.description(
		'Starts an embedded WordPress with this plugin and one demo scenario.'
	)
	.option( '--scenario <name>', 'what is broken', DEFAULT_SCENARIO )
	.option(
		'--port <number>',
		'port; the next free one when taken',
		portNumber,
		9400
	)
	.option( '--wp <version>', 'WordPress version', DEFAULT_WORDPRESS )
	.addOption(
		new Option( '--php <version>', 'PHP version' )
			.choices( PHP )
			.default( '8.3' satisfies Php )
	)
	.addHelpText( 'after', `\nScenarios:\n${ listOfScenarios() }` );

main( program.parse().opts< Arguments >() ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exit( 1 );
} );

async function main( { scenario, port, wp, php }: Arguments ): Promise< void > {
	const { sentence } = findScenario( scenario );
	const site = await startPlayground( {
		wordpress: wp,
		php,
		port: await nextFreePort( port ),
		report: say,
	} );
	for ( const signal of [ 'SIGINT', 'SIGTERM' ] as const ) {
		process.once( signal, () => {
			say( 'Stopping' );
			void site.stop().then( () => process.exit( 0 ) );
		} );
	}
	say( `Setting up the scenario ${ scenario }` );
	await applyScenario( site, scenario );
	say( '' );
	say( `Broken here:  ${ sentence }` );
	say( `Site:         ${ site.url }/` );
	say( `Who Said 401: ${ site.url }/wp-admin/tools.php?page=who-said-401` );
	say( `Log in as:    ${ site.admin.login } / ${ site.admin.password }` );
	say( '' );
	say( 'Ctrl+C stops it and removes its files.' );
}

async function nextFreePort( wanted: number ): Promise< number > {
	const { default: getPort, portNumbers } = await import( 'get-port' );
	return getPort( {
		host: '127.0.0.1',
		port: portNumbers( wanted, Math.min( wanted + 50, 65535 ) ),
	} );
}

function portNumber( text: string ): number {
	if ( ! /^[1-9]\d{0,4}$/.test( text ) || Number( text ) > 65535 ) {
		throw new InvalidArgumentError(
			'Give a whole number from 1 to 65535.'
		);
	}
	return Number( text );
}

function listOfScenarios(): string {
	return SCENARIOS.filter( ( { where } ) => where.includes( 'playground' ) )
		.map(
			( { name, sentence } ) => `  ${ name.padEnd( 24 ) }${ sentence }`
		)
		.join( '\n' );
}

function say( line: string ) {
	process.stdout.write( `${ line }\n` );
}
