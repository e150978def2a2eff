/**
 * What a run of the differential suite found.
 */
import type {
	HtaccessFile,
	SimulatedRequest,
	Simulation,
} from '../../src/apache';
import { effectWords } from '../../src/htaccess/effect-words';

/** Each of these has to decide at least this many generated pairs. */
const LEAST_DECIDED = 50;

/** The directives the simulator answers for. */
const LISTED = [
	'RewriteEngine',
	'RewriteBase',
	'RewriteOptions',
	'RewriteCond',
	'RewriteRule',
	'Require',
	'Order',
	'Allow',
	'Deny',
	'Satisfy',
	'AuthType',
	'AuthName',
	'AuthUserFile',
	'SetEnv',
	'SetEnvIf',
	'SetEnvIfNoCase',
	'BrowserMatch',
	'CGIPassAuth',
	'Header',
	'RequestHeader',
	'Redirect',
	'RedirectMatch',
	'ErrorDocument',
	'Options',
	'DirectoryIndex',
	'DirectorySlash',
	'FallbackResource',
	'SetHandler',
	'AddHandler',
	'php_value',
	'php_flag',
	'<Limit>',
	'<LimitExcept>',
	'<If>',
	'<Files>',
	'<FilesMatch>',
	'<RequireAll>',
	'<RequireAny>',
	'<RequireNone>',
	'<IfModule>',
];

const SHOWN = Number( process.env.HTACCESS_SHOW ?? 10 );

function describe(
	files: readonly HtaccessFile[],
	request: SimulatedRequest
): string {
	const texts = files.map(
		( { directory, text } ) =>
			`--- ${ directory }.htaccess\n${ text
				.split( '\n' )
				.map(
					( line, index ) =>
						`${ String( index + 1 ).padStart( 3 ) } ${ line }`
				)
				.join( '\n' ) }`
	);
	const target =
		request.query === ''
			? request.path
			: `${ request.path }?${ request.query }`;
	return [
		...texts,
		`>>> ${ request.method } ${ target } ${ JSON.stringify( request.headers ) }`,
	].join( '\n' );
}

export class Report {
	private pairs = 0;
	private unknown = 0;
	private disagreements = 0;
	private undecisive = 0;
	private readonly decided = new Map< string, number >();
	private readonly unknownBy = new Map< string, number >();
	private readonly removals = new Map< number, number >();
	private readonly statuses = new Map< string, number >();

	public constructor(
		private readonly name: string,
		private readonly mostUnknown: number
	) {}

	public pair(
		simulated: Simulation,
		files: HtaccessFile[],
		request: SimulatedRequest,
		variant: string,
		found: string[]
	): void {
		this.pairs++;
		count(
			this.statuses,
			simulated.outcome === 'response'
				? String( simulated.status )
				: simulated.outcome
		);
		if ( simulated.outcome === 'unknown' ) {
			this.unknown++;
			count( this.unknownBy, lineAt( files, simulated ) );
		}
		if ( found.length > 0 && ++this.disagreements <= SHOWN ) {
			console.log(
				`\n=== disagreement (${ variant })\n${ describe( files, request ) }\n${ found.join( '\n' ) }`
			);
			console.log(
				JSON.stringify( simulated.by ),
				simulated.trace
					.map(
						( { line, effect } ) =>
							`${ line }: ${ effectWords( effect ) }`
					)
					.join( '; ' )
			);
		}
	}

	public deciding( names: Iterable< string > ): void {
		for ( const name of names ) {
			count(
				this.decided,
				LISTED.find(
					( one ) => one.toLowerCase() === name.toLowerCase()
				) ?? name
			);
		}
	}

	/** The answer changed after this many lines were taken out. */
	public counterfactual( removed: number ): void {
		count( this.removals, removed );
	}

	public notDecisive(
		simulated: Simulation,
		files: HtaccessFile[],
		request: SimulatedRequest
	): void {
		if ( ++this.undecisive <= SHOWN ) {
			console.log(
				`\n=== the named line decides nothing: ${ JSON.stringify( simulated.by ) }, ${ simulated.outcome } ${ simulated.status } ${ simulated.path }\n${ describe( files, request ) }`
			);
		}
	}

	public print(): void {
		const share = ( ( 100 * this.unknown ) / this.pairs ).toFixed( 2 );
		console.log(
			`\n${ this.name }: ${ this.pairs } pairs, ${ this.disagreements } disagreements, ${ this.unknown } unknown (${ share } %)`
		);
		console.log( `outcomes: ${ listed( this.statuses ) }` );
		console.log(
			`named line: ${ listed( this.removals ) } (answer changed after taking out so many), ${ this.undecisive } decided nothing`
		);
		console.log(
			`unknown because of: ${ listed( this.unknownBy ) || 'nothing' }`
		);
		console.log( `decides: ${ listed( this.decided ) }` );
	}

	/** Whether the run falls short of what the simulator promises; says why. */
	public failed( countDirectives: boolean ): boolean {
		const reasons: string[] = [];
		if ( this.disagreements > 0 ) {
			reasons.push( `${ this.disagreements } disagreements` );
		}
		if ( this.unknown > this.mostUnknown * this.pairs ) {
			reasons.push( `more than ${ 100 * this.mostUnknown } % unknown` );
		}
		if ( this.undecisive > 0 ) {
			reasons.push( `${ this.undecisive } named lines decide nothing` );
		}
		const rare = countDirectives
			? LISTED.filter(
					( name ) =>
						( this.decided.get( name ) ?? 0 ) < LEAST_DECIDED
				)
			: [];
		if ( rare.length > 0 ) {
			reasons.push(
				`decide fewer than ${ LEAST_DECIDED } pairs: ${ rare.join( ', ' ) }`
			);
		}
		reasons.forEach( ( reason ) =>
			console.error( `${ this.name }: ${ reason }` )
		);
		return reasons.length > 0;
	}
}

function lineAt( files: HtaccessFile[], { by }: Simulation ): string {
	const text =
		files.find( ( { directory } ) => directory === by?.directory )?.text ??
		'';
	return text.split( '\n' )[ ( by?.line ?? 0 ) - 1 ]?.trim() ?? 'no line';
}

function count< Key >( map: Map< Key, number >, key: Key ): void {
	map.set( key, ( map.get( key ) ?? 0 ) + 1 );
}

function listed< Key >( map: Map< Key, number > ): string {
	return [ ...map ]
		.sort( ( a, b ) => b[ 1 ] - a[ 1 ] )
		.map( ( [ key, number ] ) => `${ key } ${ number }` )
		.join( ', ' );
}
