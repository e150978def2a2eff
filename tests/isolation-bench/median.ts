/** The value that this share of the values lies below. */
export function quantile( values: number[], share: number ): number {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	return sorted[ Math.round( share * ( sorted.length - 1 ) ) ] ?? NaN;
}

/** Between which values the median lies with 95 % certainty: the ranks that chance reaches, whatever the distribution. */
export function medianBounds( values: number[] ): number[] {
	const reach = 0.98 / Math.sqrt( values.length );
	return [ 0.5 - reach, 0.5 + reach ].map( ( share ) =>
		quantile( values, Math.min( 1, Math.max( 0, share ) ) )
	);
}
