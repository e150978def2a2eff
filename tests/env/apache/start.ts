import { Command, InvalidArgumentError, Option } from 'commander';
import { keepRunning } from '../keep-running';
import { DEFAULT_WORDPRESS } from '../wordpress-source';
import { type ApacheOptions, startApache } from './start-apache';

interface Arguments {
	scenario: string;
	php: ApacheOptions[ 'php' ];
	port?: number;
	workers: number;
	wp: string;
	multisite?: true;
	cache?: true;
}

function wholeNumber( text: string ): number {
	if ( ! /^[1-9]\d{0,4}$/.test( text ) || Number( text ) > 65535 ) {
		throw new InvalidArgumentError(
			'Give a whole number from 1 to 65535.'
		);
	}
	return Number( text );
}

const program = new Command( 'npm run start:apache --' )
	.description(
		'Starts WordPress on Apache, PHP and MariaDB, with this plugin and one demo scenario.'
	)
	.option( '--scenario <name>', 'what is broken', 'close-rest' )
	.addOption(
		new Option( '--php <how>', 'how Apache runs PHP' )
			.choices( [ 'fpm', 'mod_php' ] )
			.default( 'fpm' )
	)
	.option(
		'--port <number>',
		'port; the next free one when taken',
		wholeNumber
	)
	.option(
		'--workers <number>',
		'PHP requests at the same time',
		wholeNumber,
		6
	)
	.option( '--wp <version>', 'WordPress version', DEFAULT_WORDPRESS )
	.option( '--multisite', 'a network in subfolders' )
	.option( '--cache', 'nginx as a cache in front' );

const { scenario, wp, multisite, ...rest } = program
	.parse()
	.opts< Arguments >();

keepRunning( scenario, () =>
	startApache( {
		...rest,
		wordpress: wp,
		multisite: multisite && 'subdirectory',
		report: ( line ) => console.log( line ),
	} )
).catch( ( error: Error ) => {
	console.error( error.message );
	process.exitCode = 1;
} );
