/**
 * How the page is built: as @wordpress/scripts does it, with one difference. What several parts of the page need that are loaded when
 * they are asked for, such as the .htaccess simulator, is in one file of its own and not in each of them again.
 */
const config = require( '@wordpress/scripts/config/webpack.config' );

const { splitChunks } = config.optimization;

module.exports = {
	...config,
	optimization: {
		...config.optimization,
		splitChunks: {
			...splitChunks,
			cacheGroups: {
				...splitChunks.cacheGroups,
				shared: {
					chunks: 'async',
					minChunks: 2,
					reuseExistingChunk: true,
				},
			},
		},
	},
};
